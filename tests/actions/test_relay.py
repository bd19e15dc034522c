"""Relays: noted, agreed to; each confirms what it passed on."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from tests.actions.plenary_helpers import undo
from tests.conftest import Town

JARDINS, EPICERIE = "Les Jardins partagés", "Épicerie sociale"


def relay(town: Town, person: str = "alice", name: str = JARDINS, **given: str) -> str:
    """A relay of a structure."""
    fields = {"structure_id": town.structures[name], "to_id": "", "to_whom": "ses adhérents", "channel": "courriel"}
    return str(town.do(person, "relay.add", **(fields | given)).answer["id"])


def news(town: Town, what: str = "L’affiche est prête", due_on: str = "2026-10-01") -> str:
    """Something to pass on."""
    return str(town.do(town.facilitator, "relay.add_news", what=what, due_on=due_on).answer["id"])


def agreed(town: Town, relay_id: str) -> bool:
    return bool(town.one("SELECT agreed FROM relay WHERE id = ?", relay_id))


def test_who_notes_their_own_structure_agrees_by_doing_so_the_others_confirm(town: Town) -> None:
    mine, other = relay(town), relay(town, name=EPICERIE)
    assert agreed(town, mine) and not agreed(town, other)
    with pytest.raises(Forbidden):
        town.do(town.alice, "relay.agree", relay_id=other)
    town.do(town.bruno, "relay.agree", relay_id=other)
    assert agreed(town, other)
    town.do(town.bruno, "relay.agree", relay_id=other, no="1")
    assert not agreed(town, other)


def test_a_relay_given_to_another_structure_has_to_be_confirmed_anew(town: Town) -> None:
    mine = relay(town)
    fields = {"to_id": "", "to_whom": "ses adhérents", "channel": "affichage"}
    town.do(town.facilitator, "relay.change", relay_id=mine, structure_id=town.structures[EPICERIE], **fields)
    assert not agreed(town, mine)
    with pytest.raises(Forbidden):
        town.do(town.alice, "relay.change", relay_id=mine, structure_id=town.structures[JARDINS], **fields)


@pytest.mark.parametrize(("wrong", "field"), [
    ({"structure_id": "nowhere"}, "structure_id"), ({"to_whom": ""}, "to_whom"), ({"to_whom": "x" * 121}, "to_whom"),
    ({"channel": "pigeon"}, "channel"), ({"to_id": "nowhere"}, "to_id"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_beside_its_field(town: Town, wrong: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        relay(town, **wrong)
    assert list(refusal.value.errors) == [field]


def test_the_same_relay_is_noted_once(town: Town) -> None:
    relay(town)
    with pytest.raises(Refused, match="déjà noté"):
        relay(town, to_whom="Ses Adhérents")


def test_each_relay_confirms_what_it_passed_on(town: Town) -> None:
    mine, other, info = relay(town), relay(town, name=EPICERIE), news(town)
    with pytest.raises(Forbidden):
        town.do(town.alice, "relay.pass_on", relay_id=other, news_id=info)
    town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=info, remark="40 affiches")
    assert town.rows("SELECT relay_id, remark, person_id FROM relay_passed") == [(mine, "40 affiches", "alice")]
    town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=info, no="1")
    assert town.one("SELECT count(*) FROM relay_passed") == 0


def test_what_is_removed_takes_its_confirmations_with_it(town: Town) -> None:
    mine, info, other = relay(town), news(town), news(town, "Autre")
    for each in (info, other):
        town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=each)
    with pytest.raises(Forbidden):
        town.do(town.alice, "relay.remove_news", news_id=info)
    town.do(town.facilitator, "relay.remove_news", news_id=info)
    assert town.one("SELECT count(*) FROM relay_passed") == 1
    town.do(town.alice, "relay.remove", relay_id=mine, op_id="removed")
    assert town.one("SELECT count(*) FROM relay_passed") == 0
    undo(town, town.alice, "removed")
    assert town.one("SELECT count(*) FROM relay_passed") == 1
    with pytest.raises(Missing):
        town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=info)


def test_a_relay_that_has_confirmed_something_is_not_undone(town: Town) -> None:
    fields = {"structure_id": town.structures[JARDINS], "to_id": "", "to_whom": "x", "channel": "presse"}
    mine = town.do(town.alice, "relay.add", op_id="made", **fields).answer["id"]
    town.do(town.alice, "relay.pass_on", relay_id=mine, news_id=news(town))
    with pytest.raises(Refused, match="dépendent"):
        undo(town, town.alice, "made")


@pytest.mark.parametrize("wrong", [{"what": ""}, {"what": "x" * 161}, {"due_on": "0001-01-01"}, {"due_on": "9999-12-31"}])
def test_information_is_one_line_with_a_date_that_exists(town: Town, wrong: dict[str, str]) -> None:
    with pytest.raises(Refused):
        news(town, **wrong)
