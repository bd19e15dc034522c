"""Amendments: proposed by anyone, answered by the author or the facilitator, never over someone's later words."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from tests.actions.theme_town import EAU, WHY, amend, propose, state, wording

BETTER = "L’eau, un bien commun à partager"


def states(town):
    return town.rows("SELECT state, answered_by FROM amendment ORDER BY seq")


@pytest.fixture
def proposal_id(town):
    return propose(town, town.alice)


def test_an_amendment_changes_nothing_until_it_is_accepted(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER)
    assert (wording(town, proposal_id), states(town)) == ((EAU, WHY), [("proposed", "")])
    town.do(town.alice, "theme.accept_amendment", id=amendment_id)
    assert (wording(town, proposal_id), states(town)) == ((BETTER, WHY), [("accepted", "alice")])
    assert town.one("SELECT person_id FROM proposal") == "alice"


def test_a_refused_amendment_leaves_the_wording(town, proposal_id):
    town.do(town.facilitator, "theme.refuse_amendment", id=amend(town, town.bruno, proposal_id, BETTER))
    assert (wording(town, proposal_id), states(town)) == ((EAU, WHY), [("refused", "facilitator")])


def test_who_made_an_amendment_takes_it_back_but_does_not_accept_it(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER)
    with pytest.raises(Forbidden):
        town.do(town.bruno, "theme.accept_amendment", id=amendment_id)
    town.do(town.bruno, "theme.refuse_amendment", id=amendment_id)
    assert states(town) == [("refused", "bruno")]


def test_neither_a_third_person_nor_a_visitor_answers(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER)
    for person in ("carole", town.visitor):
        for action in ("theme.accept_amendment", "theme.refuse_amendment"):
            with pytest.raises(Forbidden):
                town.do(person, action, id=amendment_id)
    with pytest.raises(Forbidden):
        amend(town, town.visitor, proposal_id, BETTER)


def test_what_changed_meanwhile_in_other_words_is_kept(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER, base_title=EAU, base_why=WHY)
    town.do(town.alice, "theme.reword", id=proposal_id, title="L’eau, notre bien commun", why="Autre raison.")
    town.do(town.alice, "theme.accept_amendment", id=amendment_id)
    assert wording(town, proposal_id) == ("L’eau, notre bien commun à partager", "Autre raison.")


def test_what_changed_meanwhile_in_the_same_words_needs_a_new_amendment(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, "La terre, un bien commun", base_title=EAU, base_why=WHY)
    town.do(town.alice, "theme.reword", id=proposal_id, title="L’air, un bien commun", why=WHY)
    with pytest.raises(Refused, match="nouvel amendement"):
        town.do(town.alice, "theme.accept_amendment", id=amendment_id)
    assert (wording(town, proposal_id)[0], states(town)) == ("L’air, un bien commun", [("proposed", "")])


def test_an_amendment_is_answered_once(town, proposal_id):
    accepted, refused = amend(town, town.bruno, proposal_id, BETTER), amend(town, town.bruno, proposal_id, "Autre")
    town.do(town.alice, "theme.refuse_amendment", id=refused)
    town.do(town.alice, "theme.accept_amendment", id=accepted)
    for action in ("theme.accept_amendment", "theme.refuse_amendment"):
        with pytest.raises(Refused, match="déjà accepté"):
            town.do(town.alice, action, id=accepted)
        with pytest.raises(Refused, match="déjà refusé"):
            town.do(town.alice, action, id=refused)
        with pytest.raises(Missing):
            town.do(town.alice, action, id="nowhere")


def test_an_amendment_changes_at_least_a_word_and_is_made_once(town, proposal_id):
    with pytest.raises(Refused, match="au moins un mot"):
        amend(town, town.bruno, proposal_id)
    amend(town, town.bruno, proposal_id, BETTER)
    with pytest.raises(Refused, match="attend déjà"):
        amend(town, "carole", proposal_id, BETTER)


def test_an_amendment_does_not_take_the_title_of_another_proposal(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, "Le sport")
    other = propose(town, "carole", "Le sport !")
    with pytest.raises(Refused) as refusal:
        amend(town, "carole", proposal_id, "LE SPORT", "autre")
    assert refusal.value.see == f"#theme-{other}"
    with pytest.raises(Refused, match="déjà proposé"):
        town.do(town.alice, "theme.accept_amendment", id=amendment_id)


def test_every_wrong_field_of_an_amendment_is_told(town, proposal_id):
    with pytest.raises(Refused) as refusal:
        amend(town, town.bruno, proposal_id, "", "a" * 2001)
    assert set(refusal.value.errors) == {"title", "why"}


def test_accepting_is_undone_and_redone_once(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER)
    for _attempt in range(2):
        town.do(town.alice, "theme.accept_amendment", "accept-op", id=amendment_id)
    town.do(town.alice, "history.undo")
    assert (wording(town, proposal_id), states(town)) == ((EAU, WHY), [("proposed", "")])


def test_refusing_and_amending_are_undone(town, proposal_id):
    town.do(town.alice, "theme.refuse_amendment", id=amend(town, town.bruno, proposal_id, BETTER))
    town.do(town.alice, "history.undo")
    assert states(town) == [("proposed", "")]
    town.do(town.bruno, "history.undo")
    assert states(town) == []


def test_once_adopted_a_theme_is_amended_no_more(town, proposal_id):
    amendment_id = amend(town, town.bruno, proposal_id, BETTER)
    town.do(town.facilitator, "theme.adopt", id=proposal_id)
    for action in ("theme.accept_amendment", "theme.refuse_amendment"):
        with pytest.raises(Refused, match="adopté"):
            town.do(town.alice, action, id=amendment_id)
    with pytest.raises(Refused, match="adopté"):
        amend(town, town.bruno, proposal_id, "Encore autre chose")
    assert state(town, proposal_id) == "adopted"
