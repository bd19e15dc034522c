"""Decisions, with their count when people voted."""

from __future__ import annotations

from typing import Any

import pytest

from ssi_core.domain.errors import Conflict, Refused
from tests.actions.plenary_helpers import items_of, opened, plan, undo
from tests.conftest import Town

VOTED = {"votes_for": "14", "votes_against": "2", "abstained": "0"}


def record(town: Town, item: str, body: str = "Le stand ouvre à midi", **counts: str) -> str:
    town.do(town.alice, "decision.record", item_id=item, body=body, **counts)
    return str(town.one("SELECT id FROM decision ORDER BY seq DESC LIMIT 1"))


def stored(town: Town, decision: str) -> tuple[Any, ...]:
    return town.rows("SELECT body, votes_for, votes_against, abstained FROM decision WHERE id = ?", decision)[0]


def test_a_decision_is_recorded_with_or_without_a_vote(town: Town) -> None:
    _plenary, items = opened(town)
    assert stored(town, record(town, items[0])) == ("Le stand ouvre à midi", None, None, None)
    assert stored(town, record(town, items[1], "L’eau", **VOTED)) == ("L’eau", 14, 2, 0)


@pytest.mark.parametrize(
    ("counts", "fields"),
    [
        ({"votes_for": "3"}, ["votes_against", "abstained"]),
        ({"votes_for": "3", "votes_against": "1"}, ["abstained"]),
        ({"votes_for": "0", "votes_against": "0", "abstained": "0"}, ["votes_for"]),
        ({"votes_for": "-1", "votes_against": "0", "abstained": "0"}, ["votes_for"]),
        ({"votes_for": "3", "votes_against": "1,5", "abstained": "0"}, ["votes_against"]),
    ],
)
def test_a_count_is_whole_or_absent(town: Town, counts: dict[str, str], fields: list[str]) -> None:
    _plenary, items = opened(town)
    with pytest.raises(Refused) as refusal:
        record(town, items[0], **counts)
    assert list(refusal.value.errors) == fields
    assert town.one("SELECT count(*) FROM decision") == 0


def test_nothing_is_decided_before_the_opening_or_without_words(town: Town) -> None:
    plenary = plan(town)
    item = items_of(town, plenary)[0]
    with pytest.raises(Refused, match="ouverte"):
        record(town, item)
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    with pytest.raises(Refused):
        record(town, item, "  ")


def test_two_changes_are_merged_or_shown(town: Town) -> None:
    _plenary, items = opened(town)
    decision = record(town, items[0], **VOTED)
    base = {"decision_id": decision, "base_body": "Le stand ouvre à midi"} | {f"base_{n}": v for n, v in VOTED.items()}
    town.do(town.alice, "decision.change", **base, **VOTED, body="Le grand stand ouvre à midi")
    town.do(town.bruno, "decision.change", **base, **(VOTED | {"votes_for": "15"}), body="Le stand ouvre à 14 h")
    assert stored(town, decision) == ("Le grand stand ouvre à 14 h", 15, 2, 0)
    with pytest.raises(Conflict) as conflict:
        town.do(town.alice, "decision.change", **base, **(VOTED | {"votes_for": "16"}), body="Le stand ouvre à midi")
    assert (conflict.value.field, conflict.value.theirs) == ("votes_for", "15")


def test_a_decision_is_removed_and_brought_back(town: Town) -> None:
    _plenary, items = opened(town)
    decision = record(town, items[0], **VOTED)
    town.do(town.bruno, "decision.remove", op_id="gone", decision_id=decision)
    assert town.one("SELECT count(*) FROM decision") == 0
    undo(town, town.bruno, "gone")
    assert stored(town, decision) == ("Le stand ouvre à midi", 14, 2, 0)


def test_once_closed_only_the_facilitator_corrects(town: Town) -> None:
    plenary, items = opened(town)
    decision = record(town, items[0])
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    with pytest.raises(Refused, match="close"):
        record(town, items[0])
    with pytest.raises(Refused, match="close"):
        town.do(town.alice, "decision.change", decision_id=decision, body="Autre")
    town.do(town.facilitator, "decision.change", decision_id=decision, body="Corrigée")
    assert stored(town, decision)[0] == "Corrigée"
