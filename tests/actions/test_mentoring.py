"""Parrainage: declared, searched for, made by hand, confirmed by both sides, followed."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from tests.actions.plenary_helpers import undo
from tests.conftest import Town

JARDINS, EPICERIE, LYCEE = "Les Jardins partagés", "Épicerie sociale", "Lycée Jean-Moulin"


def declare(town: Town, person: str, name: str, **given: object) -> None:
    """What a structure says of itself."""
    fields = {"structure_id": town.structures[name], "standing": "", "wants_mentor": True, "may_mentor": "0"} | given
    town.do(person, "mentoring.declare", **fields)


def ready(town: Town, room: int = 1) -> None:
    """The gardens may mentor; the grocery and the lycée are new."""
    declare(town, town.alice, JARDINS, standing="experienced", may_mentor=str(room), offers=["regie"])
    declare(town, town.bruno, EPICERIE, standing="new", seeks=["regie"])
    declare(town, "carole", LYCEE, standing="new")


def pairs(town: Town) -> list[tuple[str, str]]:
    names = {row_id: name for name, row_id in town.structures.items()}
    return [(names[m], names[n]) for m, n in town.rows("SELECT mentor_id, newcomer_id FROM pairing ORDER BY seq")]


def only_pair(town: Town) -> str:
    return str(town.one("SELECT id FROM pairing"))


def test_the_search_gives_the_one_place_to_who_has_most_in_common(town: Town) -> None:
    ready(town)
    done = town.do(town.facilitator, "mentoring.match")
    assert pairs(town) == [(JARDINS, EPICERIE)]
    assert town.one("SELECT reasons FROM pairing") == ["skill:regie"]
    assert "1 structure reste sans parrain" in done.answer["message"]


def test_searching_again_keeps_what_is_answered_or_made_by_hand(town: Town) -> None:
    ready(town, room=2)
    pair = town.do(town.facilitator, "mentoring.pair", newcomer_id=town.structures[LYCEE], mentor_id=town.structures[JARDINS])
    town.do(town.facilitator, "mentoring.match")
    town.do(town.facilitator, "mentoring.match")
    assert sorted(pairs(town)) == sorted([(JARDINS, LYCEE), (JARDINS, EPICERIE)])
    assert pair.answer["id"] in [row_id for (row_id,) in town.rows("SELECT id FROM pairing")]
    assert "déjà son parrain" not in town.do(town.facilitator, "mentoring.match").answer["message"]


def test_a_search_is_taken_back_at_once(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match", op_id="search")
    undo(town, town.facilitator, "search")
    assert pairs(town) == []


def test_a_pair_is_confirmed_by_both_sides_each_for_its_own(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    pair = only_pair(town)
    with pytest.raises(Forbidden):
        town.do(town.bruno, "mentoring.answer", pairing_id=pair, side="mentor", said="yes")
    town.do(town.alice, "mentoring.answer", pairing_id=pair, side="mentor", said="yes")
    done = town.do(town.bruno, "mentoring.answer", pairing_id=pair, side="newcomer", said="yes")
    assert "des deux côtés" in done.answer["message"]


def test_a_declined_pair_is_not_proposed_again_and_frees_the_place(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    town.do(town.bruno, "mentoring.answer", pairing_id=only_pair(town), side="newcomer", said="no", why_not="Trop loin")
    town.do(town.facilitator, "mentoring.match")
    assert pairs(town) == [(JARDINS, EPICERIE), (JARDINS, LYCEE)]


def test_an_answer_is_not_taken_back_once_another_mentor_is_there(town: Town) -> None:
    ready(town, room=1)
    town.do(town.facilitator, "mentoring.match")
    first = only_pair(town)
    town.do(town.bruno, "mentoring.answer", pairing_id=first, side="newcomer", said="no")
    town.do(town.facilitator, "mentoring.pair", newcomer_id=town.structures[EPICERIE], mentor_id=town.structures[LYCEE])
    with pytest.raises(Refused, match="autre parrain"):
        town.do(town.bruno, "mentoring.answer", pairing_id=first, side="newcomer", said="yes")


def test_the_limit_of_a_mentor_holds_by_hand_too(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    with pytest.raises(Refused, match="autant qu’elle l’a dit"):
        town.do(town.facilitator, "mentoring.pair", newcomer_id=town.structures[LYCEE], mentor_id=town.structures[JARDINS])


def test_another_mentor_starts_the_answers_anew(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match")
    pair = only_pair(town)
    town.do(town.alice, "mentoring.answer", pairing_id=pair, side="mentor", said="yes")
    town.do(town.facilitator, "mentoring.reassign", pairing_id=pair, mentor_id=town.structures[LYCEE])
    assert town.rows("SELECT mentor_said, by_hand FROM pairing") == [("", True)]


def test_two_structures_pair_up_by_themselves(town: Town) -> None:
    ready(town)
    town.do(town.bruno, "mentoring.pair", newcomer_id=town.structures[EPICERIE], mentor_id=town.structures[JARDINS])
    assert town.rows("SELECT newcomer_said, mentor_said FROM pairing") == [("yes", "")]
    with pytest.raises(Forbidden):
        town.do("carole", "mentoring.pair", newcomer_id=town.structures[EPICERIE], mentor_id=town.structures[JARDINS])
    with pytest.raises(Refused, match="déjà un parrain"):
        town.do(town.bruno, "mentoring.pair", newcomer_id=town.structures[EPICERIE], mentor_id=town.structures[LYCEE])


def test_follow_up_notes_are_written_by_the_two_and_kept_from_an_undone_pair(town: Town) -> None:
    ready(town)
    town.do(town.facilitator, "mentoring.match", op_id="search")
    pair = only_pair(town)
    with pytest.raises(Forbidden):
        town.do("carole", "mentoring.note", pairing_id=pair, body="x")
    town.do(town.bruno, "mentoring.note", pairing_id=pair, body="Vus au jardin")
    with pytest.raises(Refused, match="dépendent"):
        undo(town, town.facilitator, "search")
    note = town.one("SELECT id FROM pairing_note")
    with pytest.raises(Forbidden):
        town.do(town.alice, "mentoring.remove_note", note_id=note)
    town.do(town.facilitator, "mentoring.unpair", pairing_id=pair)
    assert town.one("SELECT count(*) FROM pairing_note") == 0


@pytest.mark.parametrize(("wrong", "field"), [
    ({"may_mentor": "6"}, "may_mentor"), ({"may_mentor": "beaucoup"}, "may_mentor"), ({"standing": "vieux"}, "standing"),
    ({"words": "x" * 501}, "words"), ({"place": "x" * 201}, "place"), ({"wished_id": "nowhere"}, "wished_id"),
])  # fmt: skip
def test_what_cannot_be_read_is_said_beside_its_field(town: Town, wrong: dict[str, str], field: str) -> None:
    with pytest.raises(Refused) as refusal:
        declare(town, town.alice, JARDINS, **wrong)
    assert list(refusal.value.errors) == [field]


def test_each_declares_for_their_own_structure_and_unknown_choices_are_left_out(town: Town) -> None:
    with pytest.raises(Forbidden):
        declare(town, town.bruno, JARDINS)
    declare(town, town.facilitator, JARDINS, offers=["regie", "<script>"], publics=["martiens", "familles"], theme_ids=["x"])
    assert town.rows("SELECT offers, publics, theme_ids FROM mentoring_profile") == [(["regie"], ["familles"], [])]


def test_who_entered_this_year_is_new_without_saying_it(town: Town) -> None:
    declare(town, town.alice, JARDINS, may_mentor="1")
    town.do(town.bruno, "structure.enter", structure_id=town.structures[EPICERIE], joined_on="2026-09-01")
    town.do("carole", "structure.enter", structure_id=town.structures[LYCEE], joined_on="2019-09-01")
    town.do(town.facilitator, "mentoring.match")
    assert pairs(town) == [(JARDINS, EPICERIE)]


def test_who_wants_no_mentor_is_left_alone(town: Town) -> None:
    ready(town)
    declare(town, town.bruno, EPICERIE, standing="new", wants_mentor="")
    town.do(town.facilitator, "mentoring.match")
    assert pairs(town) == [(JARDINS, LYCEE)]
