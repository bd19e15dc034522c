"""Erasing those whose time is over: shown, then, if asked, done."""

from __future__ import annotations

from ssi_core.actions.purging import mark_of
from ssi_core.domain import clock
from ssi_core.store import backup
from ssi_core.store.queries import retention
from ssi_core.upkeep.importing import YES
from ssi_core.upkeep.registry import Answer, Asked, upkeep


@upkeep("purge")
def purge(asked: Asked) -> Answer:
    """Who would be erased; with `write`, they are, and the file is renewed so that no page of it keeps a name."""
    with asked.desk.database.read() as cursor:
        past = retention.over(cursor, clock.wall_clock(asked.desk.now()).date())
        months = retention.months(cursor)
    erased = 0
    if past and asked.options.get("write") == YES:
        erased = int(asked.desk.perform_as_software("person.purge", {"seen": mark_of(past)}).answer["erased"])
        backup.renew(asked.desk.database)
    people = [
        {"name": each.name, "has_contact": each.has_contact, "last_seen": each.last_seen.isoformat()} for each in past
    ]
    return Answer({"months": months, "erased": erased, "people": people})
