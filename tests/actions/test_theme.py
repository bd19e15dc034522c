"""Proposing a theme, rewording it together, withdrawing it."""

from __future__ import annotations

import pytest

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused
from ssi_core.store.database import Database
from tests.actions.theme_town import EAU, WHY, propose, state, wording


def reword(town, person, proposal_id, title=EAU, why=WHY, **base):
    return town.do(person, "theme.reword", id=proposal_id, title=title, why=why, **base)


def test_a_participant_proposes_a_theme(town):
    proposal_id = propose(town, town.alice, "  L’eau,   un bien commun ", "Parce que.\r\nVoilà.")
    assert wording(town, proposal_id) == (EAU, "Parce que.\nVoilà.")
    assert town.rows("SELECT person_id, state, edition_id FROM proposal") == [(town.alice, "open", town.edition)]


def test_the_reasons_are_optional(town):
    assert wording(town, propose(town, town.alice, why="")) == (EAU, "")


def test_a_visitor_proposes_nothing(town):
    with pytest.raises(Forbidden):
        propose(town, town.visitor)


def test_nothing_is_proposed_before_the_first_edition():
    desk = Desk(Database())
    desk.perform("facilitator", "door.facilitate", {})
    with pytest.raises(Missing, match="édition"):
        desk.perform("facilitator", "theme.propose", {"title": EAU})


def test_each_wrong_field_is_told_at_once(town):
    with pytest.raises(Refused) as refusal:
        propose(town, town.alice, "é" * 121, "a" * 2001)
    assert set(refusal.value.errors) == {"title", "why"}
    assert "120" in refusal.value.errors["title"]
    with pytest.raises(Refused) as refusal:
        propose(town, town.alice, "   ")
    assert set(refusal.value.errors) == {"title"}


def test_a_title_of_120_characters_is_accepted(town):
    assert len(wording(town, propose(town, town.alice, "é" * 120))[0]) == 120


@pytest.mark.parametrize("title", ["l'EAU un bien commun", "L’eau, un bien commun !", "L’éau : un  bien commun"])
def test_the_same_theme_is_not_proposed_twice_and_the_first_one_is_linked(town, title):
    first = propose(town, town.alice)
    with pytest.raises(Refused, match="déjà proposé") as refusal:
        propose(town, town.bruno, title)
    assert refusal.value.see == f"#theme-{first}"
    assert set(refusal.value.errors) == {"title"}


def test_titles_without_any_letter_are_told_apart(town):
    propose(town, town.alice, "???")
    propose(town, town.alice, "!!!")
    with pytest.raises(Refused):
        propose(town, town.bruno, "!!!")


def test_an_adopted_theme_is_not_proposed_again(town):
    town.do(town.facilitator, "theme.adopt", id=propose(town, town.alice))
    with pytest.raises(Refused, match="déjà adopté"):
        propose(town, town.bruno)


def test_a_withdrawn_theme_can_be_proposed_again(town):
    town.do(town.alice, "theme.withdraw", id=propose(town, town.alice))
    assert propose(town, town.bruno)


def test_a_proposal_sent_twice_is_made_once(town):
    for _attempt in range(2):
        town.do(town.alice, "theme.propose", "the-same-op", title=EAU, why="")
    assert town.one("SELECT count(*) FROM proposal") == 1


def test_a_proposal_can_be_undone(town):
    propose(town, town.alice)
    town.do(town.alice, "history.undo")
    assert town.one("SELECT count(*) FROM proposal") == 0


def test_the_author_and_the_facilitator_reword(town):
    proposal_id = propose(town, town.alice)
    reword(town, town.alice, proposal_id, "L’eau, notre bien commun")
    reword(town, town.facilitator, proposal_id, "L’eau, notre bien à tous", base_title="L’eau, notre bien commun")
    assert wording(town, proposal_id) == ("L’eau, notre bien à tous", WHY)
    assert town.one("SELECT person_id FROM proposal") == town.alice


def test_someone_else_does_not_reword(town):
    proposal_id = propose(town, town.alice)
    for person in (town.bruno, town.visitor):
        with pytest.raises(Forbidden):
            reword(town, person, proposal_id, "Autre chose")
        with pytest.raises(Forbidden):
            town.do(person, "theme.withdraw", id=proposal_id)
    assert (wording(town, proposal_id), state(town, proposal_id)) == ((EAU, WHY), "open")


def test_rewording_other_words_at_the_same_time_keeps_both_changes(town):
    proposal_id = propose(town, town.alice)
    reword(town, town.alice, proposal_id, "L’eau, notre bien commun", base_title=EAU, base_why=WHY)
    reword(town, town.facilitator, proposal_id, "L’eau, un bien partagé", WHY, base_title=EAU, base_why=WHY)
    assert wording(town, proposal_id)[0] == "L’eau, notre bien partagé"


def test_rewording_the_same_words_at_the_same_time_is_left_to_the_person(town):
    proposal_id = propose(town, town.alice)
    reword(town, town.alice, proposal_id, "L’air, un bien commun", base_title=EAU, base_why=WHY)
    with pytest.raises(Conflict) as conflict:
        reword(town, town.facilitator, proposal_id, "La terre, un bien commun", base_title=EAU, base_why=WHY)
    assert (conflict.value.field, conflict.value.theirs) == ("title", "L’air, un bien commun")
    assert wording(town, proposal_id)[0] == "L’air, un bien commun"


def test_a_title_too_long_once_merged_is_refused(town):
    proposal_id = propose(town, town.alice, "début " + "a" * 90 + " fin")
    base = {"base_title": "début " + "a" * 90 + " fin"}
    reword(town, town.alice, proposal_id, "début long " + "b" * 9 + " " + "a" * 90 + " fin", **base)
    with pytest.raises(Refused) as refusal:
        reword(town, town.alice, proposal_id, "début " + "a" * 90 + " " + "c" * 15 + " fin", **base)
    assert set(refusal.value.errors) == {"title"}


def test_rewording_needs_a_change_and_a_title_of_ones_own(town):
    proposal_id, _other = propose(town, town.alice), propose(town, town.bruno, "Le sport")
    with pytest.raises(Refused, match="texte actuel"):
        reword(town, town.alice, proposal_id)
    with pytest.raises(Refused, match="déjà proposé"):
        reword(town, town.alice, proposal_id, "Le Sport")
    reword(town, town.alice, proposal_id, "L’EAU, un bien commun")
    assert wording(town, proposal_id)[0] == "L’EAU, un bien commun"


def test_rewording_can_be_undone_and_is_done_once(town):
    proposal_id = propose(town, town.alice)
    for _attempt in range(2):
        town.do(town.alice, "theme.reword", "reword-op", id=proposal_id, title="Autre titre", why="")
    town.do(town.alice, "history.undo")
    assert wording(town, proposal_id) == (EAU, WHY)


def test_a_withdrawn_proposal_is_no_longer_discussed_and_comes_back_by_undo(town):
    proposal_id = propose(town, town.alice)
    town.do(town.bruno, "theme.support", id=proposal_id)
    for _attempt in range(2):
        town.do(town.alice, "theme.withdraw", "withdraw-op", id=proposal_id)
    for action in ("theme.support", "theme.unsupport", "theme.comment", "theme.amend", "theme.adopt"):
        with pytest.raises(Refused, match="retirée"):
            town.do(town.facilitator, action, id=proposal_id, title="Autre", body="Oui")
    with pytest.raises(Refused, match="retirée"):
        reword(town, town.alice, proposal_id, "Autre")
    town.do(town.alice, "history.undo")
    assert state(town, proposal_id) == "open"
    assert town.one("SELECT count(*) FROM support") == 1


def test_a_proposal_that_does_not_exist_is_said_so(town):
    for action in ("theme.reword", "theme.withdraw", "theme.support", "theme.comment", "theme.amend", "theme.adopt"):
        with pytest.raises(Missing):
            town.do(town.facilitator, action, id="nowhere")


def test_a_proposal_of_a_past_edition_is_not_touched(town):
    proposal_id = propose(town, town.alice)
    town.do(
        town.facilitator, "edition.start", name="Festival 2027", collective_name="Collectif de Valbrune",
        school_zone="A", starts_on="2027-11-12", ends_on="2027-11-28",
    )
    with pytest.raises(Missing):
        town.do(town.alice, "theme.withdraw", id=proposal_id)
    assert propose(town, town.bruno)
