"""Links proposed: asked, answered, taken back, told in the compte rendu."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.exports.minutes_composition import compose
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import outline
from tests.actions.skill_town import activity, need, offer, structure
from tests.actions.theme_town import open_plenary


@pytest.fixture
def asked(town):
    """A request from Alice to the Épicerie, for which Bruno speaks: (skill, subject, request)."""
    skill = offer(town, town.bruno, "Cuisine et réception", structure(town))
    subject = f"activity:{activity(town)}"
    request = town.do(
        town.alice, "skill.ask", skill_id=skill, asked=structure(town), subject=subject, message="Samedi matin ?"
    ).answer["id"]
    return skill, subject, request


def state(town):
    return town.rows("SELECT state, answer, answered_by FROM skill_request")


def test_who_speaks_for_the_structure_says_yes_and_nobody_else(town, asked):
    with pytest.raises(Forbidden):
        town.do("carole", "skill.accept", request_id=asked[2])
    with pytest.raises(Forbidden):
        town.do(town.alice, "skill.accept", request_id=asked[2])
    town.do(town.bruno, "skill.accept", request_id=asked[2])
    assert state(town) == [("accepted", "", "bruno")]


def test_a_no_with_a_word_then_a_yes(town, asked):
    town.do(town.bruno, "skill.decline", request_id=asked[2], answer="Pas ce jour-là")
    assert state(town) == [("declined", "Pas ce jour-là", "bruno")]
    town.do(town.facilitator, "skill.accept", request_id=asked[2])
    assert state(town) == [("accepted", "", "facilitator")]


def test_an_answer_is_undone(town, asked):
    town.do(town.bruno, "skill.decline", request_id=asked[2])
    town.do(town.bruno, "history.undo")
    assert state(town) == [("proposed", "", "")]


def test_the_same_is_not_asked_twice_unless_the_answer_was_no(town, asked):
    skill, subject, request = asked
    again = {"skill_id": skill, "asked": structure(town), "subject": subject}
    with pytest.raises(Refused, match="déjà"):
        town.do("carole", "skill.ask", **again)
    town.do(town.bruno, "skill.decline", request_id=request)
    town.do("carole", "skill.ask", **again)
    assert len(state(town)) == 2


def test_who_asked_takes_it_back_and_nobody_asks_themselves(town, asked):
    with pytest.raises(Forbidden):
        town.do(town.bruno, "skill.take_back", request_id=asked[2])
    town.do(town.alice, "skill.take_back", request_id=asked[2])
    assert state(town) == []
    with pytest.raises(Refused, match="vous"):
        town.do(town.alice, "skill.ask", skill_id=asked[0], asked="me")


def test_what_a_plenary_did_about_skills_is_in_its_compte_rendu_and_nothing_else(town):
    offer(town, town.alice, "Animation")
    plenary_id = open_plenary(town)
    skill = offer(town, town.bruno, "Cuisine et réception", structure(town), 3)
    subject = f"activity:{activity(town)}"
    need(town, town.alice, "Cuisine et réception", subject, 2)
    request = town.do(town.alice, "skill.ask", skill_id=skill, asked=structure(town), subject=subject).answer["id"]
    town.do(town.bruno, "skill.accept", request_id=request)
    town.do("carole", "skill.offer", skill="Logistique", actor="me", level="2")
    town.do("carole", "history.undo")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary_id)
    town.do(town.bruno, "skill.offer", skill="Régie (son, lumière, vidéo)", actor="me", level="1")
    with town.desk.database.read() as cursor:
        text = to_markdown(outline(compose(cursor, plenary_id)))
    assert "Épicerie sociale, peut former" in text
    assert "2 personnes, pour Discosoupe" in text
    assert "Alice Larrieu sollicite Épicerie sociale, pour Discosoupe" in text
    assert "oui" in text
    assert "Animation" not in text and "Logistique" not in text and "Régie" not in text


def test_a_plenary_without_skills_has_no_such_chapter(town):
    plenary_id = open_plenary(town)
    with town.desk.database.read() as cursor:
        assert compose(cursor, plenary_id).chapters == ()
