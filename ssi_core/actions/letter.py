"""A letter's way, noted by the software itself before and after it speaks to the mail server."""

from __future__ import annotations

from datetime import datetime

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, letters
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.mail import LetterFailed, LetterLeft, LetterLost, LetterPutOff, LetterSent
from ssi_core.locale import _
from ssi_core.store.queries import mailings
from ssi_core.store.queries.mailings import Letter


@action("letter.leave")
def leave(command: Command, fields: Fields) -> Answer:
    """From now on it may have arrived. Raises Forbidden, Missing, Refused when it does not wait any more."""
    letter = _letter(command, fields, letters.WAITING)
    command.record(LetterLeft(letter.id))
    return {}


@action("letter.arrive")
def arrive(command: Command, fields: Fields) -> Answer:
    """The mail server took it. Raises Forbidden, Missing, Refused."""
    command.record(LetterSent(_letter(command, fields, letters.LEAVING).id))
    return {}


@action("letter.miss")
def miss(command: Command, fields: Fields) -> Answer:
    """The mail server did not take it: later, or not at all (`for_good`). Raises Forbidden, Missing, Refused."""
    letter = _letter(command, fields, letters.LEAVING)
    problem = cleaning.line(fields.get("problem"), "problem")
    delay = letters.delay_after(letter.tries)
    if cleaning.ticked(fields.get("for_good")) or delay is None or letter.audience == letters.TEST:
        command.record(LetterFailed(letter.id, problem))
    else:
        command.record(LetterPutOff(letter.id, problem, _to_the_second(command.now) + delay))
    return {}


@action("letter.lose")
def lose(command: Command, fields: Fields) -> Answer:
    """Nobody knows whether the mail server took it. Raises Forbidden, Missing, Refused."""
    command.record(LetterLost(_letter(command, fields, letters.LEAVING).id))
    return {}


def _letter(command: Command, fields: Fields, state: str) -> Letter:
    if command.person_id:
        raise Forbidden(_("Cela ne se fait pas à la main."))
    found = mailings.letter(command.cursor, cleaning.clean(fields.get("letter_id")))
    if found is None:
        raise Missing(_("Ce courriel n’existe plus."))
    if found.state != state:
        raise Refused(_("Ce courriel a changé d’état."))
    return found


def _to_the_second(instant: datetime) -> datetime:
    return instant.replace(microsecond=0)
