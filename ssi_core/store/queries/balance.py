"""What each structure of the collective has in an edition.

`COMMUNICATION` is where the subject of communication says how many slots (an article, a poster, a place in the printed
programme…) each structure has, by its id; a source that gives None has nothing to say of this edition.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping

from ssi_core.domain.balance import Share, shares
from ssi_core.domain.programme import CANCELLED
from ssi_core.store.database import Cursor
from ssi_core.store.queries import kit, programme, structures
from ssi_core.store.queries.programme import Activity

COMMUNICATION: list[Callable[[Cursor, str], Mapping[str, int] | None]] = [kit.slots]
# What the balance is read from, the sources of COMMUNICATION included.
TABLES = ("activity", "edition", "structure", "membership", "kit_item", "visibility")


def of_edition(cursor: Cursor, edition_id: str) -> tuple[list[Share], list[Activity]]:
    """The share of each present member, who has least first, and the activities that their numbers refer to."""
    activities = [each for each in programme.of_edition(cursor, edition_id) if each.state != CANCELLED]
    members = [each for each in structures.all_known(cursor) if each.membership_id]
    slots: Counter[str] | None = None
    for source in COMMUNICATION:
        noted = source(cursor, edition_id)
        if noted is not None:
            slots = (slots or Counter()) + Counter(noted)
    return (
        shares(
            [(each.id, each.name, each.kind) for each in members],
            [(each.holder_id, each.co_holder_ids) for each in activities],
            slots,
        ),
        activities,
    )
