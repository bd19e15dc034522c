"""What a letter holds: a few words, what is decided, what is asked of that person, the compte rendu, their calendar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from zoneinfo import ZoneInfo

from ssi_core.domain.french import clock as hour
from ssi_core.domain.french import long_date, short_date
from ssi_core.domain.letters import stage_name
from ssi_core.exports.minutes_lengths import verdicts
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _
from ssi_core.mail.task_calendar import to_ics
from ssi_core.store.mail_account import MailAccount
from ssi_core.store.queries.lines import Task
from ssi_core.store.queries.mailings import Letter, Recipient
from ssi_core.store.queries.plenaries import Plenary

MOST_DECISIONS = 12


@dataclass(frozen=True)
class Enclosed:
    """What every letter about a plenary shares: the text and its PDF, with its name."""

    plenary: Plenary
    following: Plenary | None
    plan: Outline
    complete: Outline
    file_name: str
    pdf: bytes


def message_to(
    letter: Letter, recipient: Recipient, account: MailAccount, enclosed: Enclosed, tasks: list[Task], now: datetime
) -> EmailMessage:
    """The letter to one person; `now` is an instant (UTC)."""
    message = _envelope(letter, recipient, account, now)
    message["Subject"] = _("Compte rendu : {title}").format(title=enclosed.plenary.title)
    message.set_content("\n".join(_body(recipient, letter, enclosed, tasks)), charset="utf-8", cte="quoted-printable")
    message.add_attachment(enclosed.pdf, "application", "pdf", filename=enclosed.file_name)
    if enclosed.following is not None or any(task.due_on for task in tasks):
        ics = to_ics(tasks, enclosed.following, enclosed.plenary, now)
        kind = {"method": "PUBLISH", "charset": "utf-8"}
        message.add_attachment(ics, "text", "calendar", filename=_("mes-taches.ics"), params=kind)
    return message


def trial(letter: Letter, recipient: Recipient, account: MailAccount, now: datetime) -> EmailMessage:
    """The letter that tries the settings."""
    message = _envelope(letter, recipient, account, now)
    message["Subject"] = _("Essai du courrier de Plénière")
    said = _("Si vous lisez ceci, le courrier est bien réglé : les comptes rendus peuvent partir.")
    message.set_content(f"{_('Bonjour,')}\n\n{said}\n", charset="utf-8", cte="quoted-printable")
    return message


def _envelope(letter: Letter, recipient: Recipient, account: MailAccount, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(_spoken(account.sender_name) or "Plénière", addr_spec=account.sender)
    message["To"] = Address(_spoken(recipient.name), addr_spec=recipient.email)
    message["Date"] = format_datetime(now.replace(tzinfo=ZoneInfo("UTC")))
    # The same letter, sent again after nobody knew whether it arrived, is recognised by mail servers and programs.
    name = sha256(letter.id.encode()).hexdigest()[:32]
    message["Message-ID"] = f"<{name}@{account.sender.rpartition('@')[2]}>"
    message["Auto-Submitted"] = "auto-generated"
    return message


def _spoken(name: str) -> str:
    """A name without the signs that mean something in a header: folded with its accents, it may lose its quotes."""
    return " ".join(re.sub(r'[()<>\[\]:;@\\,."\r\n]+', " ", name).split())


def _body(recipient: Recipient, letter: Letter, enclosed: Enclosed, tasks: list[Task]) -> list[str]:
    plenary = enclosed.plenary
    said = _("Voici le compte rendu de « {title} », {day} ({stage}). Il est joint à ce message, en PDF.")
    lines = [
        _("Bonjour {name},").format(name=recipient.name) if recipient.name else _("Bonjour,"),
        "",
        said.format(title=plenary.title, day=long_date(plenary.scheduled_on), stage=stage_name(letter.stage)),
        "",
    ]
    decided = list(verdicts(section for section in enclosed.complete.sections if section.key != "releve"))
    if decided:
        lines += [_("CE QUI A ÉTÉ DÉCIDÉ"), *(f"- {each.said}" for each in decided[:MOST_DECISIONS])]
        if len(decided) > MOST_DECISIONS:
            lines.append(_("- … la suite est dans le compte rendu."))
        lines.append("")
    lines.append(_("CE QUI VOUS EST CONFIÉ"))
    lines += [f"- {_task(task)}" for task in tasks] or [_("- Rien à votre nom ni à celui de votre structure.")]
    if any(task.due_on for task in tasks):
        lines.append(_("Le fichier « mes-taches.ics » les met dans votre agenda : ouvrez-le."))
    if enclosed.following is not None:
        following = enclosed.following
        said = _("PROCHAINE PLÉNIÈRE\n{day}, {hour}{place}")
        place = f" – {following.place}" if following.place else ""
        when = following.scheduled_on
        lines += ["", said.format(day=long_date(when).capitalize(), hour=hour(when), place=place)]
    return [*lines, "", enclosed.plan.collective, enclosed.plan.edition, "", _why()]


def _task(task: Task) -> str:
    if task.due_on is None:
        return task.what
    return _("{what} (avant le {day})").format(what=task.what, day=short_date(task.due_on))


def _why() -> str:
    return _(
        "Vous recevez ce message parce que vous avez accepté de recevoir les comptes rendus. Pour ne plus les "
        "recevoir : page « Les personnes », « Mes informations », ou répondez à ce message."
    )
