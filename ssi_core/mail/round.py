"""One round of the post: every letter that is due, noted before and after, in order.

At most once: « it leaves » is committed before the server hears of the letter. Killed in between, the letter is found
leaving at the next start, said to be uncertain, and sent again only if somebody asks.
"""

from __future__ import annotations

import logging
import smtplib
from collections.abc import Callable
from contextlib import AbstractContextManager

from ssi_core.actions.desk import Desk
from ssi_core.domain import letters
from ssi_core.domain.errors import NotDone
from ssi_core.exports.minutes_document import document
from ssi_core.exports.minutes_file import file_name, written
from ssi_core.exports.minutes_lengths import COMPLETE
from ssi_core.mail import smtp
from ssi_core.mail.letter_text import Enclosed, message_to, trial
from ssi_core.mail.smtp import NobodyKnows, NotTaken
from ssi_core.store import mail_account
from ssi_core.store.database import Cursor
from ssi_core.store.mail_account import MailAccount
from ssi_core.store.queries import lines, logos, mailings, plenaries
from ssi_core.store.queries.mailings import Letter
from ssi_core.store.queries.plenaries import Plenary

log = logging.getLogger(__name__)
Connect = Callable[[MailAccount], AbstractContextManager[smtplib.SMTP]]


def settle(desk: Desk) -> int:
    """At start-up: the letters that were leaving when the program stopped are uncertain. How many."""
    with desk.database.read() as cursor:
        lost = mailings.leaving(cursor)
    for letter_id in lost:
        desk.perform_as_software("letter.lose", {"letter_id": letter_id})
    return len(lost)


class Round:
    """One walk of the postman, one conversation with the server for all letters."""

    def __init__(self, desk: Desk, connect: Connect = smtp.connected) -> None:
        self._desk = desk
        self._connect = connect
        self._enclosed: dict[tuple[str, str], Enclosed | None] = {}

    def walk(self) -> int:
        """Try every letter that is due; how many the server took."""
        with self._desk.database.read() as cursor:
            account, due = mail_account.find(cursor), mailings.due(cursor, self._desk.now())
        if not due:
            return 0
        if account is None:
            for letter in due:
                self._miss(letter, NotTaken("no_account"))
            return 0
        taken, rest = 0, due
        while rest:
            number, rest = self._talk(account, rest)
            taken += number
        return taken

    def _talk(self, account: MailAccount, due: list[Letter]) -> tuple[int, list[Letter]]:
        """Letters given in one conversation, and those left for another when it broke."""
        taken = 0
        try:
            with self._connect(account) as link:
                for at, letter in enumerate(due):
                    try:
                        taken += self._give(link, account, letter)
                    except NobodyKnows:
                        self._note("letter.lose", letter)
                        return taken, due[at + 1 :]
                    except NotTaken as refusal:
                        self._miss(letter, refusal)
                        if refusal.problem == "unreachable":
                            return taken, due[at + 1 :]
                        link.rset()
        except NotTaken as refusal:  # no conversation at all: the same for everybody
            for letter in due:
                self._miss(letter, refusal)
        except (OSError, smtplib.SMTPException):
            log.warning("the mail server ended the conversation", exc_info=False)
        return taken, []

    def _give(self, link: smtplib.SMTP, account: MailAccount, letter: Letter) -> int:
        now = self._desk.now()
        with self._desk.database.read() as cursor:
            recipient = mailings.recipient(cursor, letter.person_id)
            enclosed = None if letter.audience == letters.TEST else self._text(cursor, letter)
            wanted = set(mailings.tasks_of(cursor, letter.plenary_id, letter.person_id))
            tasks = [task for task in lines.tasks(cursor, letter.plenary_id) if task.id in wanted]
        if recipient is None:
            raise NotTaken("no_consent", for_good=True)
        if letter.audience == letters.TEST:
            message = trial(letter, recipient, account, now)
        elif enclosed is None:
            raise NotTaken("no_text", for_good=True)
        else:
            message = message_to(letter, recipient, account, enclosed, tasks, now)
        if not self._note("letter.leave", letter):
            return 0  # withdrawn a moment ago
        smtp.give(link, message, account.sender, recipient.email)
        self._note("letter.arrive", letter)
        return 1

    def _text(self, cursor: Cursor, letter: Letter) -> Enclosed | None:
        key = (letter.plenary_id, letter.length)
        if key not in self._enclosed:
            plenary = plenaries.find(cursor, letter.plenary_id)
            self._enclosed[key] = enclosed_about(cursor, plenary, letter.length) if plenary else None
        return self._enclosed[key]

    def _miss(self, letter: Letter, refusal: NotTaken) -> None:
        """A letter refused before it was noted as leaving is noted so first: its tries are counted alike."""
        with self._desk.database.read() as cursor:
            present = mailings.letter(cursor, letter.id)
        if present is not None and present.state == letters.WAITING and not self._note("letter.leave", letter):
            return
        self._note("letter.miss", letter, problem=refusal.problem, for_good=refusal.for_good)

    def _note(self, action: str, letter: Letter, **fields: object) -> bool:
        try:
            self._desk.perform_as_software(action, {"letter_id": letter.id, **fields})
        except NotDone:
            return False
        return True


def enclosed_about(cursor: Cursor, plenary: Plenary, length: str) -> Enclosed:
    """What every letter about a plenary shares, as it stands now."""
    plan = document(cursor, plenary.id, length)
    pdf = written(plan, "pdf", length, logos.of_edition(cursor, plenary.edition_id))
    complete = plan if length == COMPLETE else document(cursor, plenary.id)
    following = plenaries.next_planned(cursor, plenary.edition_id)
    name = file_name(plenary.title, plenary.scheduled_on, "pdf", length)
    return Enclosed(plenary, following, plan, complete, name, pdf)
