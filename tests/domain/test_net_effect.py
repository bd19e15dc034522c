"""The net effect of any sequence of changes is the difference of its two ends, read from the changes alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.net_effect import Difference, Row, differences, rolled_back


@dataclass(frozen=True)
class Change:
    row_id: str
    before: Row | None
    after: Row | None


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["put", "change", "remove"]),
        st.sampled_from(["title", "place"]),
        st.integers(0, 3),
    ),
    max_size=25,
)


def play(rows: dict[str, Row], moves: list[tuple[str, str, str, int]]) -> tuple[dict[str, Row], list[Change]]:
    """The rows after some moves, and the trace the tables would leave of them."""
    rows = {row_id: dict(row) for row_id, row in rows.items()}
    trace: list[Change] = []
    for row_id, verb, column, value in moves:
        before = rows.get(row_id)
        if verb == "put" and before is None:
            rows[row_id] = {"title": 0, "place": 0, column: value}
            trace.append(Change(row_id, None, dict(rows[row_id])))
        elif verb == "remove" and before is not None:
            trace.append(Change(row_id, dict(rows.pop(row_id)), None))
        elif verb == "change" and before is not None and before[column] != value:
            trace.append(Change(row_id, {column: before[column]}, {column: value}))
            rows[row_id] = before | {column: value}
    return rows, trace


def reversed_trace(trace: list[Change]) -> list[Change]:
    """What an undo of everything leaves."""
    return [Change(each.row_id, each.after, each.before) for each in reversed(trace)]


@given(CHANGES, CHANGES)
def test_rolling_back_gives_exactly_what_was_there(first: Any, second: Any) -> None:
    start, _ = play({}, first)
    end, trace = play(start, second)
    assert rolled_back(end, trace) == start


@given(CHANGES, CHANGES, CHANGES)
def test_what_happens_after_the_two_moments_does_not_show(first: Any, during: Any, later: Any) -> None:
    opened, _ = play({}, first)
    closed, _ = play(opened, during)
    now, trace = play(closed, later)
    assert differences(opened, rolled_back(now, trace)) == differences(opened, closed)


@given(CHANGES, CHANGES)
def test_what_is_done_then_undone_leaves_nothing(first: Any, during: Any) -> None:
    opened, _ = play({}, first)
    _, trace = play(opened, during)
    undone = [*trace, *reversed_trace(trace)]
    assert rolled_back(opened, undone) == opened
    assert differences(rolled_back(opened, undone), opened) == []


def test_a_new_row_a_changed_one_and_one_that_is_gone_are_told_apart() -> None:
    earlier = {"a": {"title": 1}, "b": {"title": 1}, "c": {"title": 1}}
    later = {"d": {"title": 4}, "a": {"title": 2}, "c": {"title": 1}}
    assert differences(earlier, later) == [
        Difference("a", {"title": 1}, {"title": 2}),
        Difference("b", {"title": 1}, None),
        Difference("d", None, {"title": 4}),
    ]
