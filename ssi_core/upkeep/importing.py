"""A list brought in from a file: what it would do, then, if asked, exactly that."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ssi_core.imports.columns import match_columns
from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.preview import Preview, preview
from ssi_core.imports.subjects import subjects
from ssi_core.imports.table_file import Table, read_table
from ssi_core.locale import _
from ssi_core.upkeep.registry import Answer, Asked, Impossible, upkeep

YES = "yes"


@upkeep("import")
def import_list(asked: Asked) -> Answer:
    """Preview the file, and write it when `write` is yes. Raises Impossible, Refused."""
    try:
        table = read_table(asked.file_name, asked.file)
        kind = asked.options["kind"] or kind_of(table)
        seen = _previewed(asked, kind, table)
        done = _written(asked, kind, table, seen) if asked.options["write"] == YES else None
    except UnreadableFile as error:
        raise Impossible(error.message) from error
    return Answer({"kind": kind, "written": done, **_told(seen)})


def kind_of(table: Table) -> str:
    """Which list the titles of the columns speak of. Raises Impossible when several, or none, would do."""
    found = {name: match_columns(table.headers, subject.fields) for name, subject in subjects().items()}
    scores = {name: 0 if mapping.missing else len(mapping.positions) for name, mapping in found.items()}
    best = max(scores.values())
    named = [name for name, score in scores.items() if score == best]
    if best == 0 or len(named) > 1:
        raise Impossible(
            _(
                "Les titres des colonnes ne disent pas de quelle liste il s’agit : ajoutez --kind structures,"
                " --kind people (personnes) ou --kind activities (activités)."
            )
        )
    return named[0]


def _previewed(asked: Asked, kind: str, table: Table) -> Preview:
    add = asked.options["add_structures"] == YES
    with asked.desk.database.read() as cursor:
        return preview(cursor, kind, table, asked.desk.now(), add_structures=add)


def _written(asked: Asked, kind: str, table: Table, seen: Preview) -> list[str]:
    """What was said of each command: a file longer than one may be takes several."""
    said = []
    left = seen
    while left.fields["rows"]:
        said.append(str(asked.desk.perform_as_software(left.action, left.fields).answer["message"]))
        if not left.waiting:
            break
        left = _previewed(asked, kind, table)
    return said or [_("Rien n’était à importer.")]


def _told(seen: Preview) -> dict[str, Any]:
    return {
        "create": len(seen.of("create")),
        "change": len(seen.of("change")),
        "same": len(seen.of("same")),
        "refused": len(seen.of("refused")),
        "notes": seen.notes,
        "unknown_structures": seen.unknown_structures,
        "lines": [asdict(line) for line in seen.lines],
    }
