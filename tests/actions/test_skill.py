"""What actors can do, what is needed, and the words for it."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.store.queries import skills
from tests.actions.skill_town import activity, need, offer, offers, structure


def words(town):
    return [name for (name,) in town.rows("SELECT name FROM skill WHERE merged_into = '' ORDER BY name")]


def needs(town, subject):
    with town.desk.database.read() as cursor:
        kind, _colon, row_id = subject.partition(":")
        return [(each.skill_id, each.people) for each in skills.needs_of(cursor, kind, row_id)]


def test_a_level_said_again_replaces_the_first(town):
    offer(town, town.alice, "Animation", level=1)
    offer(town, town.alice, "Animation", level=3)
    assert offers(town) == [("Animation", "person", "alice", 3)]


def test_accents_plural_and_case_are_the_same_word_and_keep_its_first_spelling(town):
    first = offer(town, town.alice, "interventions scolaires")
    assert offer(town, town.bruno, "INTERVENTION SCOLAIRE") == first
    assert offer(town, "carole", "Mobilisation des eleves") != first
    assert words(town) == ["Interventions scolaires", "Mobilisation d’élèves"]


def test_a_word_that_looks_like_another_is_asked_about_and_taken_when_it_is_another(town):
    with pytest.raises(Refused, match="Communication"):
        offer(town, town.alice, "Comunication")
    assert words(town) == []
    offer(town, town.alice, "Comunication", another="on")
    assert words(town) == ["Comunication"]


def test_a_structure_is_noted_by_anybody_and_a_person_by_themselves_or_the_facilitator(town):
    offer(town, town.bruno, "Régie", structure(town, "Les Jardins partagés"), another="on")
    with pytest.raises(Forbidden):
        offer(town, town.bruno, "Cuisine et réception", "person:alice")
    offer(town, town.facilitator, "Cuisine et réception", "person:alice")
    assert len(offers(town)) == 2


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"skill": ""}, "skill"),
        ({"skill": "★ !"}, "skill"),
        ({"skill": "é" * 61}, "skill"),
        ({"level": "4"}, "level"),
        ({"level": ""}, "level"),
        ({"actor": "structure:nowhere"}, "actor"),
        ({"actor": "\0"}, "actor"),
    ],
)
def test_what_cannot_be_noted_is_said_beside_its_field(town, fields, field):
    given = {"skill": "Animation", "actor": "me", "level": "2"} | fields
    with pytest.raises(Refused) as refusal:
        town.do(town.alice, "skill.offer", **given)
    assert field in refusal.value.errors
    assert offers(town) == []


def test_whatever_is_typed_as_a_skill_stays_a_word(town):
    offer(town, town.alice, "<script>alert(1)</script>")
    offer(town, town.alice, "\u202eAnimation\u202c 🎭 du soir\0", another="on")
    assert len(offers(town)) == 2


def test_an_offer_is_withdrawn_and_the_withdrawal_undone(town):
    skill = offer(town, town.alice, "Animation")
    town.do(town.alice, "skill.withdraw", offer_id=f"{skill}|person|alice")
    assert offers(town) == []
    town.do(town.alice, "history.undo")
    assert offers(town) == [("Animation", "person", "alice", 2)]
    with pytest.raises(Forbidden):
        town.do(town.bruno, "skill.withdraw", offer_id=f"{skill}|person|alice")


def test_a_word_that_others_use_since_is_not_undone_away(town):
    offer(town, town.alice, "Animation")
    offer(town, town.bruno, "Animation")
    with pytest.raises(Refused, match="Animation"):
        town.do(town.alice, "history.undo")
    assert len(offers(town)) == 2


def test_an_activity_says_what_it_needs_and_no_longer(town):
    subject = f"activity:{activity(town)}"
    skill = need(town, town.alice, "Régie", subject, another="on")
    need(town, town.bruno, "Régie", subject, 3, another="on")
    assert needs(town, subject) == [(skill, 3)]
    town.do(town.bruno, "skill.need_no_more", need_id=f"{skill}|{subject.replace(':', '|')}")
    assert needs(town, subject) == []


def test_only_what_is_of_the_edition_may_need_something(town):
    for subject in ("activity:gone", "structure:x", "", "edition:other"):
        with pytest.raises(Refused):
            need(town, town.alice, "Animation", subject)
    need(town, town.alice, "Animation", f"edition:{town.edition}")


def test_merging_keeps_the_better_level_the_larger_number_and_what_was_asked(town):
    kept = offer(town, town.alice, "Cuisine", level=1, another="on")
    gone = offer(town, town.alice, "Faire à manger", level=3)
    offer(town, town.bruno, "Faire à manger", level=2)
    subject = f"activity:{activity(town)}"
    need(town, town.alice, "Cuisine", subject, 1, another="on")
    need(town, town.alice, "Faire à manger", subject, 4)
    town.do(town.alice, "skill.ask", skill_id=gone, asked=structure(town), subject=subject)
    town.do(town.bruno, "skill.merge", skill_id=gone, into_id=kept)
    assert words(town) == ["Cuisine"]
    assert offers(town) == [("Cuisine", "person", "alice", 3), ("Cuisine", "person", "bruno", 2)]
    assert needs(town, subject) == [(kept, 4)]
    assert town.one("SELECT skill_id FROM skill_request") == kept
    town.do(town.bruno, "history.undo")
    assert words(town) == ["Cuisine", "Faire à manger"]
    assert len(offers(town)) == 3


def test_a_word_is_renamed_but_never_as_another_one(town):
    skill = offer(town, town.alice, "Cuisine", another="on")
    offer(town, town.alice, "Jardinage")
    with pytest.raises(Refused, match="réunissez"):
        town.do(town.bruno, "skill.rename", skill_id=skill, skill="jardinages", base_skill="Cuisine")
    town.do(town.bruno, "skill.rename", skill_id=skill, skill="Cuisine du monde", base_skill="Cuisine")
    assert words(town) == ["Cuisine du monde", "Jardinage"]
    with pytest.raises(Missing):
        town.do(town.bruno, "skill.rename", skill_id="gone", skill="x")


def test_a_visitor_notes_nothing(town):
    with pytest.raises(Forbidden):
        offer(town, town.visitor, "Animation")


def test_who_is_forgotten_offers_nothing_any_more(town):
    offer(town, town.alice, "Animation")
    town.do(town.facilitator, "person.erase", person_id="alice")
    assert offers(town) == []


def test_a_structure_that_offers_something_is_not_removed_by_mistake(town):
    added = town.do(town.alice, "structure.add", name="Les Cyclos", kind="association").answer["id"]
    offer(town, town.alice, "Logistique", f"structure:{added}")
    with pytest.raises(Refused):
        town.do(town.facilitator, "structure.remove", structure_id=added)
