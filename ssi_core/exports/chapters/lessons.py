"""What a plenary kept in mind for the next edition."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.lessons import bearing_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import lessons, minutes_material
from ssi_core.store.queries.plenaries import Plenary


@chapter(80)
def lessons_kept(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Nothing when nothing new was kept in mind."""
    names = bearing_names()
    subjects = {each.id: each.subject for each in lessons.of_edition(cursor, plenary.edition_id)}
    found = []
    for each in minutes_material.during(cursor, plenary, "lesson"):
        if each.after is None or each.before is not None:
            continue
        subject = subjects.get(each.row_id, "")
        body = f"{subject} – {each.after['body']}" if subject else each.after["body"]
        found.append((names[each.after["bearing"]], "", body))
    if found:
        order = list(names.values())
        lines = tuple(sorted(found, key=lambda line: order.index(line[0])))
        yield Section(_("À retenir pour la prochaine édition"), (Bullets(lines),))
