"""Mail: consents, what was asked to be sent, each letter's way."""

from __future__ import annotations

from datetime import datetime

from ssi_core.domain.event import Recorded
from ssi_core.domain.events import mail
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(mail.MailConsentChanged)
def change_consent(tables: Tables, event: mail.MailConsentChanged, recorded: Recorded) -> None:
    """The consent, and since when."""
    tables.put("mail_consent", event.person_id, agrees=event.agrees, changed_on=recorded.recorded_on)


@projects(mail.MailAccountChanged)
def change_account(tables: Tables, event: mail.MailAccountChanged, recorded: Recorded) -> None:
    """Nothing here: the settings live outside the journal; boards that speak of them are told."""
    tables.touched.add("mail_account")


@projects(mail.MailingAsked)
def ask(tables: Tables, event: mail.MailingAsked, recorded: Recorded) -> None:
    """Who asked, and when."""
    tables.put(
        "mailing",
        event.id,
        plenary_id=event.plenary_id,
        audience=event.audience,
        length=event.length,
        stage=event.stage,
        person_id=recorded.person_id,
        asked_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(mail.LetterQueued)
def queue(tables: Tables, event: mail.LetterQueued, recorded: Recorded) -> None:
    """To leave at once."""
    tables.put(
        "letter",
        event.id,
        mailing_id=event.mailing_id,
        plenary_id=event.plenary_id,
        person_id=event.person_id,
        state="waiting",
        tries=0,
        next_try_on=recorded.recorded_on,
        problem="",
        changed_on=recorded.recorded_on,
        seq=recorded.seq,
    )


@projects(mail.LetterLeft)
def leave(tables: Tables, event: mail.LetterLeft, recorded: Recorded) -> None:
    """One more try."""
    row = tables.get("letter", event.id)
    _become(tables, event.id, recorded, "leaving", tries=row["tries"] + 1 if row else 1)


@projects(mail.LetterSent)
def send(tables: Tables, event: mail.LetterSent, recorded: Recorded) -> None:
    """For good."""
    _become(tables, event.id, recorded, "sent")


@projects(mail.LetterPutOff)
def put_off(tables: Tables, event: mail.LetterPutOff, recorded: Recorded) -> None:
    """Until the next try."""
    _become(tables, event.id, recorded, "waiting", problem=event.problem, next_try_on=event.next_try_on)


@projects(mail.LetterFailed)
def fail(tables: Tables, event: mail.LetterFailed, recorded: Recorded) -> None:
    """And why."""
    _become(tables, event.id, recorded, "failed", problem=event.problem)


@projects(mail.LetterLost)
def lose(tables: Tables, event: mail.LetterLost, recorded: Recorded) -> None:
    """Nobody knows."""
    _become(tables, event.id, recorded, "uncertain")


@projects(mail.LetterResumed)
def resume(tables: Tables, event: mail.LetterResumed, recorded: Recorded) -> None:
    """To leave at once, as if new."""
    _become(tables, event.id, recorded, "waiting", tries=0, next_try_on=recorded.recorded_on)


@projects(mail.LetterWithdrawn)
def withdraw(tables: Tables, event: mail.LetterWithdrawn, recorded: Recorded) -> None:
    """It stays on the list, as not sent."""
    _become(tables, event.id, recorded, "withdrawn")


def _become(
    tables: Tables,
    letter_id: str,
    recorded: Recorded,
    state: str,
    *,
    problem: str = "",
    next_try_on: datetime | None = None,
    **columns: int,
) -> None:
    tables.change(
        "letter",
        letter_id,
        state=state,
        problem=problem,
        next_try_on=next_try_on,
        changed_on=recorded.recorded_on,
        **columns,
    )
