"""Slots proposed, told."""

from __future__ import annotations

from ssi_core.domain.events.programme import ActivityMoved
from ssi_core.domain.events.slot import SlotDeclined, SlotProposed
from ssi_core.domain.french import clock, short_date
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def _when(facts: Facts, event: SlotProposed | ActivityMoved | None, said: str, otherwise: str, activity_id: str) -> str:
    if event is None:
        return otherwise.format(who=facts.who)
    return said.format(
        who=facts.who,
        what=facts.named("activity", activity_id),
        day=short_date(event.starts.date()),
        hour=clock(event.starts),
    )


def proposed(facts: Facts) -> str:
    """For what, and when."""
    event = facts.first(SlotProposed)
    return _when(
        facts, event, _("{who} a proposé le {day}, {hour}, pour {what}"), _("{who} a proposé un créneau"),
        event.activity_id if event else "",
    )  # fmt: skip


def accepted(facts: Facts) -> str:
    """For what, and when."""
    event = facts.first(ActivityMoved)
    return _when(
        facts, event, _("{who} a accepté le créneau proposé pour {what} : le {day}, {hour}"),
        _("{who} a accepté un créneau proposé"), event.id if event else "",
    )  # fmt: skip


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "slot.propose": proposed,
        "slot.accept": accepted,
        "slot.decline": Words(_("{who} a écarté un créneau proposé pour {what}"), "slot_proposal", kind=SlotDeclined),
    }
