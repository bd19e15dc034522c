"""Roles written, moved, taken, given back, and who has which part in them."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused
from tests.actions.plenary_helpers import undo
from tests.actions.role_town import column, parts, place, role
from tests.conftest import Town


def test_a_role_moves_to_another_column_another_domain_or_both(town: Town) -> None:
    first, second = column(town), column(town, "Écoles")
    moving = role(town, actor=first)
    town.do(town.bruno, "role.move", id=moving, actor_id=second)
    assert place(town, moving) == ("benevoles", second)
    town.do(town.bruno, "role.move", id=moving, domain="communication")
    assert place(town, moving) == ("communication", second)
    town.do(town.bruno, "role.move", "moved", id=moving, domain="autre", actor_id="")
    assert place(town, moving) == ("autre", "")
    undo(town, town.bruno, "moved")
    assert place(town, moving) == ("communication", second)
    assert town.do(town.bruno, "role.move", id=moving, domain="communication", actor_id=second).seq == 0


def test_a_role_in_a_structure_s_column_is_answered_for_by_it_and_follows(town: Town) -> None:
    gardens, school = town.structures["Les Jardins partagés"], town.structures["Lycée Jean-Moulin"]
    first, second, nobody = column(town, "", gardens), column(town, "", school), column(town)
    moving = role(town, actor=first)
    assert parts(town, moving) == [("responsable", gardens, "")]
    town.do(town.alice, "role.move", id=moving, actor_id=second)
    assert parts(town, moving) == [("responsable", school, "")]
    town.do(town.alice, "role.move", id=moving, actor_id=nobody)
    assert parts(town, moving) == []


def test_a_role_that_goes_where_its_namesake_is_is_refused_and_stays(town: Town) -> None:
    first = column(town)
    role(town, actor=first)
    other = role(town)
    with pytest.raises(Refused):
        town.do(town.alice, "role.move", id=other, actor_id=first)
    assert place(town, other) == ("benevoles", "")
    with pytest.raises(Missing):
        town.do(town.alice, "role.move", id=other, actor_id="gone")
    with pytest.raises(Refused):
        town.do(town.alice, "role.move", id=other, domain="<b>")


def test_an_open_role_is_taken_once_for_one_s_structure_and_given_back(town: Town) -> None:
    wanted = role(town)
    town.do(town.bruno, "role.take", id=wanted)
    shop = town.structures["Épicerie sociale"]
    assert parts(town, wanted) == [("responsable", shop, "bruno")]
    assert town.do(town.bruno, "role.take", id=wanted).seq == 0
    with pytest.raises(Refused) as refusal:
        town.do(town.alice, "role.take", id=wanted)
    assert wanted in refusal.value.see
    town.do(town.alice, "role.release", id=wanted)
    assert len(parts(town, wanted)) == 1
    town.do(town.bruno, "role.release", id=wanted)
    assert parts(town, wanted) == []
    with pytest.raises(Forbidden):
        town.do(town.visitor, "role.take", id=wanted)


def test_someone_of_a_structure_that_answers_as_a_whole_gives_it_a_face(town: Town) -> None:
    shop = town.structures["Épicerie sociale"]
    wanted = role(town, actor=column(town, "", shop))
    with pytest.raises(Refused):
        town.do(town.alice, "role.take", id=wanted)
    town.do(town.bruno, "role.take", id=wanted)
    assert parts(town, wanted) == [("responsable", shop, "bruno")]


def test_who_has_a_part_changes_part_and_never_has_two(town: Town) -> None:
    wanted = role(town)
    for part in ("informe", "consulte", "contribue", "responsable"):
        town.do(town.alice, "role.give_part", id=wanted, part=part, person_id="bruno")
        assert parts(town, wanted) == [(part, "", "bruno")]
    with pytest.raises(Refused):
        town.do(town.alice, "role.give_part", id=wanted, part="responsable", person_id="bruno")
    shop = town.structures["Épicerie sociale"]
    town.do(town.alice, "role.give_part", id=wanted, part="contribue", structure_id=shop)
    assert len(parts(town, wanted)) == 2
    town.do(town.alice, "role.end_part", part_id=town.one("SELECT id FROM role_part WHERE person_id = 'bruno'"))
    assert parts(town, wanted) == [("contribue", shop, "")]
    for wrong in ({}, {"person_id": "nobody"}, {"structure_id": "none"}):
        with pytest.raises(Refused):
            town.do(town.alice, "role.give_part", id=wanted, part="contribue", **wrong)


def test_words_are_cleaned_merged_and_never_taken_twice_in_a_column(town: Town) -> None:
    wanted = role(town, " Tenir \x00 l’accueil 🎈 ", details="De 18 h\nà 20 h")
    assert town.one("SELECT title FROM role") == "Tenir l’accueil 🎈"
    with pytest.raises(Refused):
        role(town, "tenir l’accueil 🎈")
    with pytest.raises(Refused):
        role(town, "x" * 1_000_000)
    base = {"base_title": "Tenir l’accueil 🎈", "base_details": "De 18 h\nà 20 h"}
    town.do(town.bruno, "role.reword", id=wanted, title="Tenir le bar", details="De 18 h\nà 20 h", **base)
    with pytest.raises(Conflict):
        town.do(town.alice, "role.reword", id=wanted, title="Tenir la caisse", details="De 18 h\nà 20 h", **base)


def test_a_column_is_removed_only_when_empty_by_the_facilitator(town: Town) -> None:
    first = column(town)
    held = role(town, actor=first)
    with pytest.raises(Forbidden):
        town.do(town.alice, "role.remove_actor", actor_id=first)
    with pytest.raises(Refused):
        town.do(town.facilitator, "role.remove_actor", actor_id=first)
    town.do(town.alice, "role.remove", id=held)
    town.do(town.facilitator, "role.remove_actor", actor_id=first)
    assert town.rows("SELECT 1 FROM role_actor") == []
    column(town, "Écoles")
    for name in ("écoles", "", " "):
        with pytest.raises(Refused):
            town.do(town.alice, "role.add_actor", name=name)


def test_the_roles_of_someone_erased_are_to_take_again(town: Town) -> None:
    wanted = role(town)
    town.do(town.bruno, "role.take", id=wanted)
    town.do(town.facilitator, "person.erase", person_id="bruno")
    assert parts(town, wanted) == []


def test_a_structure_with_a_part_in_a_role_is_not_removed(town: Town) -> None:
    town.do(town.alice, "structure.add", name="Chorale", kind="association")
    choir = town.one("SELECT id FROM structure WHERE name = 'Chorale'")
    town.do(town.alice, "role.give_part", id=role(town), part="informe", structure_id=choir)
    with pytest.raises(Refused):
        town.do(town.facilitator, "structure.remove", structure_id=choir)


def test_limits_are_numbers_set_by_the_facilitator(town: Town) -> None:
    for wrong in ("", "0", "-1", "mille", "1e9"):
        with pytest.raises(Refused):
            town.do(town.facilitator, "role.set_limits", most_for_a_person=wrong, most_for_a_structure="3")
    town.do(town.facilitator, "role.set_limits", most_for_a_person="2", most_for_a_structure="5")
    town.do(town.facilitator, "role.set_limits", most_for_a_person="4", most_for_a_structure="5")
    assert town.rows("SELECT most_for_a_person, most_for_a_structure FROM role_limits") == [(4, 5)]
