"""The example, in which everybody ended every text they typed with what tries to run, to load, to compute or to inject."""

from __future__ import annotations

import re
from datetime import date
from itertools import cycle
from typing import Any

import pytest

from ssi_core import demo
from ssi_core.actions.desk import Done, carry_out
from ssi_core.demo import player
from ssi_core.domain.errors import NotDone
from ssi_core.store.database import Database

CANARIES = (
    '<img src=x onerror="window.__executed=1">', "</script><script>window.__executed=1</script>",
    "javascript:window.__executed=1", "![](http://evil.example/x)", '=HYPERLINK("http://evil.example")', '#eval("1")',
    "$x^2$", r"\input{x}", "{{ 7*7 }}", "\r\nATTENDEE:mailto:x@evil.example", '" onmouseover="window.__executed=1',
    "<svg/onload=window.__executed=1>", "]]><!--", "\r\nBcc: x@evil.example",
)  # fmt: skip
# What these write is compared with what was written before.
CHOICES = {"structure", "actor", "side", "kind", "state", "template"}
ID = re.compile("[A-Za-z0-9]{16}")
TOLD_TWICE = {"theme.amend"}
FORMULAS = ("=1+1 ", "+1 ", "-1 ", "@SUM(A1) ")


def fill(database: Database, day: date | None = None) -> int:
    """Load it; gives how many texts were accepted with their hostile end."""
    real, ends, starts, spoilt = carry_out, cycle(CANARIES), cycle(FORMULAS), 0

    def spoiling(cursor: Any, now: Any, who: Any, role: Any, action: str, fields: Any, op_id: str) -> Any:
        nonlocal spoilt
        made = dict(fields)
        for name, value in fields.items():
            named = isinstance(value, str) and len(value) > 4 and not name.startswith("base_") and not ID.fullmatch(value) and name not in CHOICES
            if named and action not in TOLD_TWICE:
                end = next(ends)
                for text in (f"{next(starts)}{value} {end}", f"{value} {end}"):
                    if _would_do(cursor, now, who, role, action, made | {name: text}, op_id):
                        made[name] = text
                        spoilt += 1
                        break
        if action in TOLD_TWICE:
            row = cursor.execute("SELECT title, why FROM proposal WHERE id = ?", [made["id"]]).fetchone()
            made |= {"base_title": row[0], "base_why": row[1]}
        try:
            return real(cursor, now, who, role, action, made, op_id)
        except NotDone:  # what another word made impossible, as a pair that is not proposed any more
            return Done(now, 0), set()

    def _would_do(cursor: Any, *command: Any) -> bool:
        cursor.execute("COMMIT")
        cursor.execute("BEGIN")
        try:
            real(cursor, *command)
        except NotDone:
            return False
        finally:
            cursor.execute("ROLLBACK")
            cursor.execute("BEGIN")
        return True

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(player, "carry_out", spoiling)
        demo.load(database, "billere", day)
    return spoilt
