"""Everything a town may want to keep or send, as files: the lists, and the comptes rendus."""

from __future__ import annotations

from ssi_core.exports import minutes_file
from ssi_core.exports.lists import list_files
from ssi_core.store.queries import editions, plenaries
from ssi_core.upkeep.registry import Answer, Asked, upkeep

MINUTES = "comptes-rendus/"
_KINDS: tuple[minutes_file.Format, ...] = ("docx", "md")


@upkeep("export")
def export(asked: Asked) -> Answer:
    """The lists of the current edition as CSV and XLSX, and every compte rendu as DOCX and Markdown."""
    files: dict[str, bytes] = {}
    with asked.desk.database.read() as cursor:
        for each in list_files().values():
            files[f"{each.name}.csv"] = each.csv(cursor)
            files[f"{each.name}.xlsx"] = each.xlsx(cursor)
        closed = [
            plenary
            for edition in editions.all_of_them(cursor)
            for plenary in (*plenaries.of_edition(cursor, edition.id), *plenaries.meetings(cursor, edition.id))
            if plenary.state == "closed"
        ]
        for plenary in closed:
            for kind in _KINDS:
                name, content = minutes_file.render(cursor, plenary.id, kind)
                files[_free(files, MINUTES + name)] = content
    return Answer({"files": sorted(files), "minutes": len(closed)}, files)


def _free(files: dict[str, bytes], name: str) -> str:
    """Two plenaries of one day may have the same title: the second one's file takes a number."""
    stem, _dot, extension = name.rpartition(".")
    number, free = 1, name
    while free in files:
        number += 1
        free = f"{stem} ({number}).{extension}"
    return free
