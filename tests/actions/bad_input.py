"""What no form would send: every action's fields, found in its source, filled with what breaks software."""

from __future__ import annotations

import ast
import functools
import inspect
import sys
from typing import Any

from hypothesis import strategies as st

from ssi_core.actions.registry import ACTIONS
from ssi_core.store.database import Cursor

NASTY = [
    "", " ", "\x00", "a\x00b", "x" * 6000, "\u202egnirts", "مرحبا", "👩‍👩‍👧‍👦" * 30, "\ud800", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "'; DROP TABLE journal; --", "%' OR '1'='1", "=HYPERLINK(\"http://x\")", "+1", "-1",
    "@SUM(A1)", "\t=1", "{{ 7*7 }}", "{0.__class__}", "%s", "0001-01-01", "9999-12-31", "9999-12-31T23:59", "2026-11-31",
    "2026-11-14T18:00", "2026-11-14T17:00", "2026-11-14", "0", "1", "2", "999999999", "1e9", "NaN", "²", "٣", "12:00",
    "25:61", "on", "oui", "javascript:alert(1)", "https://[", "a@b", "é@exemple.fr", "null", "[]", "{}",
]  # fmt: skip
ODD = [None, True, False, 0, -1, 3.5, float("inf"), [], [None], ["a", ["b"]], {}, {"a": 1}, ["", "\x00"]]


@functools.cache
def fields_of(action: str) -> tuple[str, ...]:
    """The names that an action may read: the words quoted in its module and in the actions' modules it calls."""
    module = sys.modules[ACTIONS[action].__module__]
    helpers = {
        inspect.getmodule(value) for value in vars(module).values() if inspect.ismodule(value) or callable(value)
    }
    sources = {module} | {m for m in helpers if m and m.__name__.startswith("ssi_core.actions.")}
    words = {word for source in sources for word in _words(inspect.getsource(source))}
    return tuple(sorted(words))


@functools.cache
def _words(source: str) -> frozenset[str]:
    return frozenset(
        node.value for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.isidentifier()
        and node.value.islower()
    )  # fmt: skip


def ids_in(cursor: Cursor) -> dict[str, list[str]]:
    """Some ids of each table, so that what is asked is about something that exists."""
    tables = cursor.execute("SELECT table_name FROM information_schema.columns WHERE column_name = 'id'").fetchall()
    return {
        table: [str(row) for (row,) in cursor.execute(f'SELECT id FROM "{table}" ORDER BY id LIMIT 12').fetchall()]
        for (table,) in tables if table not in ("migration", "operation", "journal")
    }  # fmt: skip


def values(action: str, field: str, ids: dict[str, list[str]]) -> st.SearchStrategy[Any]:
    """Nasty values; for an id, mostly one that exists, of the right kind."""
    odd = st.sampled_from(NASTY + ODD) | st.text(max_size=60)
    words = st.sampled_from(fields_of(action))
    if field != "id" and not field.endswith("_id"):
        return st.one_of(odd, odd, words, st.lists(odd, max_size=3))
    wanted = action.split(".")[0] if field == "id" else field.removesuffix("_id")
    right = [each for table, some in ids.items() if wanted in table or table in wanted for each in some]
    every = [each for some in ids.values() for each in some[:3]]
    return st.one_of(*[st.sampled_from(right or every)] * 6, st.sampled_from(every), odd)
