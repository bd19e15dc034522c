"""Commands that would have been accepted, bent in one or two fields: what lies behind the first check is reached too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core import demo
from ssi_core.actions.desk import Done, carry_out
from ssi_core.actions.registry import Fields
from ssi_core.demo import player
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import Role, may
from ssi_core.store.database import Cursor, Database
from tests.actions.bad_input import NASTY, ODD, ids_in
from tests.actions.board_commands import drawings, offered

DAY = date(2026, 9, 15)
LONG = ["x" * 100_000, "é\n" * 500_000]
TIMES = [
    "0001-01-01T00:00", "9999-12-31T23:59", "2026-11-31T10:00", "0000-00-00", "2026-02-30", "10000-01-01", "12:60", "24:00",
    date.min, date.max, datetime.min, datetime.max,
]  # fmt: skip
NUMBERS = [
    -1, 0, 2**31, 2**63, 2**64, 10**30, -(10**30), float("nan"), float("-inf"), 1e308, "-5", "9" * 40, "1" * 5000, "1e400",
    "½", "①", "٣٤", "1_000", " 12 ", "12,5", "0x10", "--1", "-0", "2147483648", "99999999999999999999,99",
]  # fmt: skip
Player = Callable[[Cursor, datetime, str, Role | None, str, Fields, str], tuple[Done, set[str]]]


def bent(fields: Fields, ids: dict[str, list[str]]) -> st.SearchStrategy[dict[str, Any]]:
    """The same fields but one or two, which are nasty, of another kind, those of another row, or missing."""
    every = [each for some in ids.values() for each in some] or ["?"]
    own = [value for value in fields.values() if value]
    nasty = st.one_of(
        st.sampled_from(NASTY), st.sampled_from(ODD), st.sampled_from(LONG), st.sampled_from(TIMES), st.sampled_from(NUMBERS),
        st.sampled_from(every), st.sampled_from(own or every), st.lists(st.sampled_from([*every, *NASTY]), max_size=3),
    )  # fmt: skip
    if not fields:
        return st.dictionaries(st.sampled_from(["id", "title"]), nasty, max_size=1)
    change = st.tuples(st.sampled_from(sorted(fields)), st.none() | nasty | nasty | nasty)
    return st.lists(change, min_size=1, max_size=2).map(lambda changes: _changed(fields, changes))


def _changed(fields: Fields, changes: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(fields)
    for name, value in changes:
        if value is None:
            made.pop(name, None)
        else:
            made[name] = value
    return made


def accepted(cursor: Cursor, now: datetime, who: str, role: Role, action: str, fields: Fields) -> bool:
    """Whether the command is done as it is. What it did is undone."""
    cursor.execute("BEGIN")
    try:
        carry_out(cursor, now, who, role, action, fields, new_id())
    except NotDone:
        return False
    finally:
        cursor.execute("ROLLBACK")
    return True


def outcome(cursor: Cursor, now: datetime, who: str, role: Role | None, action: str, fields: Fields) -> str:
    """Empty when the command was done or refused in words, else what went wrong. What it did is undone."""
    cursor.execute("BEGIN")
    try:
        carry_out(cursor, now, who, role, action, fields, new_id())
    except NotDone as refusal:
        return "" if refusal.message.strip() else f"{action}: refused without a word"
    except Exception as error:
        shown = {name: repr(value)[:60] for name, value in fields.items()}
        return f"{action} {shown}: {type(error).__name__}: {str(error)[:200]}"
    finally:
        cursor.execute("ROLLBACK")
    return ""


def bend(cursor: Cursor, now: datetime, who: str, role: Role | None, action: str, fields: Fields, examples: int) -> list[str]:
    """What went wrong in `examples` bent copies of one command; no transaction is open on the cursor."""
    wrong: list[str] = []

    @settings(max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(bent(fields, ids_in(cursor)))
    def sent(given_fields: dict[str, Any]) -> None:
        if problem := outcome(cursor, now, who, role, action, given_fields):
            wrong.append(problem)

    sent()
    return wrong


def replay_bent(database: Database, patch: pytest.MonkeyPatch, examples: int, most: int) -> tuple[set[str], list[str]]:
    """Load the demo; bend the first `most` commands of each action before they are done. The actions seen, what failed."""
    seen: Counter[str] = Counter()
    wrong: list[str] = []

    def bent_first(
        cursor: Cursor, now: datetime, who: str, role: Role | None, action: str, fields: Fields, op_id: str
    ) -> tuple[Done, set[str]]:
        seen[action] += 1
        if seen[action] <= most:
            cursor.execute("COMMIT")
            wrong.extend(bend(cursor, now, who, role, action, fields, examples))
            cursor.execute("BEGIN")
        return carry_out(cursor, now, who, role, action, fields, op_id)

    with patch.context() as patched:
        patched.setattr(player, "carry_out", bent_first)
        demo.load(database, "billere", DAY)
    return set(seen), wrong


def boards_bent(database: Database, examples: int) -> tuple[set[str], list[str]]:
    """Bend what the boards offer in a town where a plenary is open. The actions of which one was valid, what failed."""
    now, valid, wrong = clock.now(), set[str](), list[str]()
    with database.read() as cursor:
        planned = cursor.execute("SELECT id FROM plenary WHERE opened_on IS NULL ORDER BY scheduled_on").fetchone()
        assert planned
        me = cursor.execute("SELECT s.id FROM seat s JOIN person p ON p.id = s.id WHERE s.role = 'facilitator'").fetchone()
        assert me
        who = str(me[0])
        carry_out(cursor, now, who, Role.FACILITATOR, "plenary.open", {"plenary_id": planned[0], "id": planned[0]}, new_id())
        tried: Counter[tuple[str, tuple[str, ...]]] = Counter()
        commands = [
            command for _name, _params, html in drawings(cursor, [Role.FACILITATOR, Role.PARTICIPANT])
            for command in offered(html)
        ]  # fmt: skip
        for action, fields in commands:
            kind = (action, tuple(sorted(fields)))
            if action in valid or not may(Role.FACILITATOR, action):
                continue
            tried[kind] += 1
            if accepted(cursor, now, who, Role.FACILITATOR, action, fields):
                valid.add(action)
            elif tried[kind] > 1:
                continue
            wrong += bend(cursor, now, who, Role.FACILITATOR, action, fields, examples)
    return valid, wrong
