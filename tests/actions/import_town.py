"""Files brought into the small town, as the page does it: read, previewed, then done."""

from __future__ import annotations

from typing import Any

from ssi_core.actions.desk import Done
from ssi_core.imports.preview import Preview, preview
from ssi_core.imports.table_file import read_table
from tests.conftest import Town


def csv(*lines: str) -> bytes:
    return "\n".join(lines).encode()


def look(town: Town, subject: str, content: bytes, name: str = "liste.csv", **options: Any) -> Preview:
    with town.desk.database.read() as cursor:
        return preview(cursor, subject, read_table(name, content), town.now[0], **options)


def bring(town: Town, subject: str, content: bytes, op_id: str = "", name: str = "liste.csv", **options: Any) -> Done:
    seen = look(town, subject, content, name, **options)
    return town.do(town.facilitator, seen.action, op_id, **seen.fields)


def statuses(seen: Preview) -> list[str]:
    return [line.status for line in seen.lines]
