"""Activities made one during a plenary, and those that people think of making one."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.domain.french import joined, quoted
from ssi_core.domain.net_effect import Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import happenings, minutes_material, structures
from ssi_core.store.queries.plenaries import Plenary


@chapter(31)
def poolings(cursor: Cursor, plenary: Plenary) -> Iterator[Section]:
    """What was merged, what waits for an agreement, what was declined; not the pairs set apart."""
    changed = minutes_material.during(cursor, plenary, "pooling")
    kept = [each.row_id for each in changed if each.after]
    rows = minutes_material.at_the_end(cursor, plenary, "pooling", kept)
    here = [row for row in rows.values() if row["edition_id"] == plenary.edition_id and row["state"] != "apart"]
    labels, names = happenings.Labels(cursor), structures.names(cursor)
    in_order = sorted(here, key=lambda row: row["seq"])
    lines = tuple((_state(row), "", _told(cursor, plenary, row, labels, names)) for row in in_order)
    if lines:
        yield Section(_("Activités mutualisées"), (Bullets(lines),))


def _state(row: Row) -> str:
    words = {"merged": _("Réunies"), "declined": _("Restent séparées")}
    return words.get(row["state"], _("En attente d’accord"))


def _told(cursor: Cursor, plenary: Plenary, row: Row, labels: happenings.Labels, names: dict[str, str]) -> str:
    ids = [f"{row['id']}|{row['one_id']}", f"{row['id']}|{row['other_id']}"]
    parents = minutes_material.at_the_end(cursor, plenary, "lineage", ids)
    if row["state"] != "merged" or len(parents) != len(ids):
        both = joined(quoted(labels.of("activity", row[side])) for side in ("one_id", "other_id"))
        return _("{both}, qui deviendraient {title}.").format(both=both, title=quoted(row["title"]))
    both = joined(_parent(parents[each], names) for each in ids)
    return _("{title} réunit désormais {both}.").format(title=quoted(row["title"]), both=both)


def _parent(row: Row, names: dict[str, str]) -> str:
    holder = names.get(row["holder_id"], "")
    return f"{quoted(row['title'])} ({holder})" if holder else quoted(row["title"])
