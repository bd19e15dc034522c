"""Structures: added, changed by several, removed when nothing speaks of them."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused


def added(town, name="Solidarité Sahel", **fields):
    return town.do(town.alice, "structure.add", **{"name": name, "kind": "association"} | fields).answer["id"]


def change(town, person, structure_id, op_id="", **fields):
    present = {"name": "Solidarité Sahel", "kind": "association", "description": "Des puits.", "website": ""}
    base = {f"base_{name}": value for name, value in present.items()}
    return town.do(person, "structure.change", op_id, structure_id=structure_id, **base | present | fields)


def test_a_structure_is_added_with_the_day_it_entered_the_collective(town):
    row_id = added(town, joined_on="2024-02-01", website="www.sahel.example", description="Deux\nlignes")
    assert town.rows("SELECT name, kind, website, description FROM structure WHERE id = ?", row_id) == [
        ("Solidarité Sahel", "association", "https://www.sahel.example", "Deux\nlignes")
    ]
    assert town.rows("SELECT joined_on::VARCHAR, left_on FROM membership WHERE structure_id = ?", row_id) == [
        ("2024-02-01", None)
    ]


def test_a_structure_may_be_known_without_being_in_the_collective(town):
    row_id = added(town, joined_on="")
    assert town.rows("SELECT * FROM membership WHERE structure_id = ?", row_id) == []


@pytest.mark.parametrize("name", ["Solidarité Sahel", "solidarite  SAHEL", "« Solidarité-Sahel »"])
def test_the_same_name_is_refused_with_the_way_to_the_one_known(town, name):
    known = added(town)
    with pytest.raises(Refused, match="déjà") as refused:
        added(town, name)
    assert set(refused.value.errors) == {"name"} and refused.value.see == f"/structures?id={known}"


def test_every_mistake_is_said_beside_its_field(town):
    with pytest.raises(Refused) as refused:
        added(town, "", kind="parti", website="javascript:alert(1)", description="x" * 5001, joined_on="demain")
    assert set(refused.value.errors) == {"name", "kind", "website", "description", "joined_on"}


def test_a_name_needs_letters(town):
    with pytest.raises(Refused):
        added(town, "« … »")


def test_the_same_addition_sent_twice_adds_once(town):
    for _ in range(2):
        town.do(town.alice, "structure.add", "op-1", name="Solidarité Sahel", kind="association")
    assert town.one("SELECT count(*) FROM structure WHERE name = 'Solidarité Sahel'") == 1


def test_an_addition_is_undone(town):
    added(town, joined_on="2024-02-01")
    town.do(town.alice, "history.undo")
    assert town.one("SELECT count(*) FROM structure WHERE name = 'Solidarité Sahel'") == 0
    assert town.one("SELECT count(*) FROM membership") == 0


def test_two_people_changing_the_description_at_once_both_keep_their_words(town):
    row_id = added(town, description="Des puits.")
    change(town, town.bruno, row_id, description="Des puits. Au lycée aussi.")
    change(town, town.alice, row_id, description="Nous creusons des puits.", website="sahel.example")
    assert town.rows("SELECT description, website FROM structure WHERE id = ?", row_id) == [
        ("Nous creusons des puits. Au lycée aussi.", "https://sahel.example")
    ]


def test_two_people_changing_the_same_words_are_shown_both(town):
    row_id = added(town, description="Des puits.")
    change(town, town.bruno, row_id, description="Des écoles.")
    with pytest.raises(Conflict) as conflict:
        change(town, town.alice, row_id, description="Des forages.")
    assert (conflict.value.field, conflict.value.theirs) == ("description", "Des écoles.")


def test_a_change_may_not_take_the_name_of_another(town):
    row_id = added(town)
    with pytest.raises(Refused):
        change(town, town.alice, row_id, name="epicerie sociale")
    change(town, town.alice, row_id, name="Solidarité sahel")


def test_a_change_is_undone(town):
    row_id = added(town, description="Des puits.")
    change(town, town.bruno, row_id, description="Des écoles.")
    town.do(town.bruno, "history.undo")
    assert town.one("SELECT description FROM structure WHERE id = ?", row_id) == "Des puits."


def test_a_structure_of_which_nothing_speaks_is_removed_with_its_stays_and_put_back(town):
    row_id = added(town, joined_on="2024-02-01")
    town.do(town.facilitator, "structure.remove", structure_id=row_id)
    assert town.one("SELECT count(*) FROM membership") == 0
    town.do(town.facilitator, "history.undo")
    assert town.one("SELECT count(*) FROM membership WHERE structure_id = ?", row_id) == 1
    town.do(town.facilitator, "structure.remove", structure_id=row_id)
    with pytest.raises(Missing):
        town.do(town.facilitator, "structure.remove", structure_id=row_id)


def test_a_structure_for_which_people_speak_is_not_removed(town):
    with pytest.raises(Refused, match="départ"):
        town.do(town.facilitator, "structure.remove", structure_id=town.structures["Épicerie sociale"])


def test_a_structure_which_carries_an_activity_is_not_removed(town):
    first, second = added(town), added(town, "Artisans du monde")
    slot = {"starts": "2026-11-14T14:00", "ends": "2026-11-14T16:00", "place": "Halle", "description": ""}
    town.do(town.alice, "activity.create", title="Marché", holder_id=first, co_holder_ids=[second], publics=[], **slot)
    for row_id in (first, second):
        with pytest.raises(Refused, match="activités"):
            town.do(town.facilitator, "structure.remove", structure_id=row_id)


def test_what_is_gone_is_said_to_be_gone(town):
    with pytest.raises(Missing):
        change(town, town.alice, "nowhere")


def test_a_visitor_adds_nothing_and_a_participant_removes_nothing(town):
    with pytest.raises(Forbidden):
        town.do(town.visitor, "structure.add", name="Pirates", kind="autre")
    with pytest.raises(Forbidden):
        town.do(town.alice, "structure.remove", structure_id=added(town))
