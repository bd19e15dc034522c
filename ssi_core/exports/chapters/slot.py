"""Slots proposed and accepted during a plenary."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ssi_core.domain.french import datetime_range, quoted
from ssi_core.domain.net_effect import Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import happenings, minutes_material
from ssi_core.store.queries.plenaries import Plenary


@chapter(30)
def slots(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """Those proposed, and those answered, whenever they were proposed."""
    labels = happenings.Labels(cursor)
    changed = minutes_material.during(cursor, plenary, "slot_proposal")
    kept = [each.row_id for each in changed if each.after]
    rows = minutes_material.at_the_end(cursor, plenary, "slot_proposal", kept)
    here = sorted((row for row in rows.values() if row["edition_id"] == plenary.edition_id), key=lambda row: row["seq"])
    lines = tuple((_state(row), "", _told(row, labels)) for row in here)
    if lines:
        yield Section(_("Créneaux proposés pour éviter des chevauchements"), (Bullets(lines),))


def _state(row: Row) -> str:
    return {"accepted": _("Accepté"), "declined": _("Écarté")}.get(row["state"], _("En attente"))


def _told(row: Row, labels: happenings.Labels) -> str:
    slot = datetime_range(datetime.fromisoformat(row["starts"]), datetime.fromisoformat(row["ends"]))
    was = datetime_range(datetime.fromisoformat(row["from_starts"]), datetime.fromisoformat(row["from_ends"]))
    title = quoted(labels.of("activity", row["activity_id"]))
    return _("{title} : {slot}, au lieu de : {was}.").format(title=title, slot=slot, was=was)
