"""Words planted in every column of free text, so that a board that shows it can be told."""

from __future__ import annotations

import inspect
import re
import sys
import tomllib
from pathlib import Path

from ssi_core.live import skill_table
from ssi_core.live.boards import BOARDS
from ssi_core.store.database import Cursor

CLASSES = tomllib.loads((Path(__file__).parents[1] / "store" / "data_classes.toml").read_text(encoding="utf-8"))
# Not free text: ids, keys, words of a list, codes, contents read by machines. A new column is planted unless it is here.
_CODED = re.compile(
    r"(^|_)(id|ids|by|kind|state|key|digest|view|length|audience|stage|method|per|domain|part|side|standing|channel|role|one|"
    r"other|country|said|by_op|security|action|slip|choices|tally|electorate|named|zone|subject|passage|bearing|code|verdict|"
    r"slot_of|place_of|content|to)$"
)
_WORD = re.compile(r"zq(\w+?)zq(\w+?)zq")


def plant(cursor: Cursor) -> set[tuple[str, str]]:
    """Plant its own word in each column; the columns where there was something to plant it in."""
    columns = cursor.execute(
        "SELECT table_name, column_name FROM information_schema.columns WHERE data_type = 'VARCHAR' ORDER BY ALL"
    ).fetchall()
    done = set()
    for table, column in columns:
        if "software" in CLASSES[table] or table == "edition" or _CODED.search(column):
            continue
        cursor.execute(
            f"UPDATE \"{table}\" SET \"{column}\" = \"{column}\" || ' zq{table}zq{column}zq' WHERE \"{column}\" <> ''"
        )
        if cursor.execute(f'SELECT count(*) FROM "{table}" WHERE "{column}" <> \'\'').fetchall() != [(0,)]:
            done.add((table, column))
    return done


def seen(html: str) -> set[tuple[str, str]]:
    """The columns whose word is in a text."""
    return {(table, column) for table, column in _WORD.findall(html)}


def class_of(table: str, column: str) -> str:
    """Who may see a column."""
    return next(name for name, columns in CLASSES[table].items() if column in columns.split())


def parameters(board: str) -> list[str]:
    """The names of parameters that the module of a board reads."""
    source = inspect.getsource(sys.modules[BOARDS[board].render.__module__])
    if "Choices.read" in source:
        source += inspect.getsource(skill_table)
    return sorted({"id", *re.findall(r'params\.get\(\s*"(\w+)"', source)})
