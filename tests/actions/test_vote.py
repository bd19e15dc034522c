"""Votes: prepared, opened, cast, closed; who has a voice; papers and hands."""

from __future__ import annotations

import json

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from tests.actions.plenary_helpers import undo
from tests.actions.theme_town import propose
from tests.actions.vote_town import cast, close, in_plenary, vote_of


def test_a_vote_is_prepared_opened_cast_and_closed(town):
    plenary = in_plenary(town)
    vote = vote_of(town, plenary, open_now="")
    with pytest.raises(Refused, match="pas encore ouvert"):
        cast(town, town.alice, vote, approved=["0"])
    town.do(town.facilitator, "vote.open", vote_id=vote)
    cast(town, town.alice, vote, approved=["0", "1"])
    cast(town, town.bruno, vote, approved=["1"])
    assert close(town, vote) == "« Le climat » arrive en tête."
    with pytest.raises(Refused, match="clos"):
        cast(town, "carole", vote, approved=["1"])
    with pytest.raises(Refused, match="clos"):
        town.do(town.facilitator, "vote.open", vote_id=vote)


def test_one_vote_is_open_at_a_time_and_only_in_an_open_plenary(town):
    plenary = in_plenary(town)
    vote_of(town, plenary)
    with pytest.raises(Refused, match="encore ouvert"):
        vote_of(town, plenary, title="Un autre ?")


def test_a_vote_can_be_changed_and_taken_back_until_it_is_closed(town):
    vote = vote_of(town, in_plenary(town))
    cast(town, town.alice, vote, approved=["0"])
    assert "changé" in cast(town, town.alice, vote, approved=["2"])
    cast(town, town.bruno, vote, approved=["0"])
    town.do(town.bruno, "ballot.withdraw", vote_id=vote, slip="b" * 40)
    assert close(town, vote) == "« Se nourrir » arrive en tête."
    assert json.loads(town.one("SELECT tally FROM vote"))[0] == 1


def test_a_secret_vote_is_changed_from_its_own_device_only(town):
    vote = vote_of(town, in_plenary(town))
    cast(town, town.alice, vote, approved=["0"])
    with pytest.raises(Refused, match="appareil"):
        town.do(town.alice, "ballot.cast", vote_id=vote, slip="z" * 40, approved=["1"])
    with pytest.raises(Refused, match="Rechargez"):
        town.do(town.bruno, "ballot.cast", vote_id=vote, slip="a" * 40, approved=["1"])
    assert close(town, vote) == "« L’eau » arrive en tête."


def test_one_voice_a_structure_when_the_edition_says_so(town):
    town.do(town.facilitator, "vote.set_rule", per="structure")
    plenary = in_plenary(town)
    vote = vote_of(town, plenary, secrecy="named")
    cast(town, town.alice, vote, approved=["0"])
    cast(town, town.bruno, vote, approved=["1"])
    assert town.one("SELECT count(*) FROM roll") == 2
    assert set(town.rows("SELECT voter_id FROM roll")) <= {(each,) for each in town.structures.values()}
    close(town, vote)


def test_two_people_of_a_structure_share_its_voice(town):
    town.do(town.facilitator, "vote.set_rule", per="structure")
    town.do("carole", "person.leave_structure", structure_id=town.structures["Lycée Jean-Moulin"])
    town.do("carole", "person.join_structure", structure_id=town.structures["Les Jardins partagés"])
    vote = vote_of(town, in_plenary(town))
    cast(town, town.alice, vote, approved=["0"])
    with pytest.raises(Refused, match="appareil"):
        cast(town, "carole", vote, approved=["1"])
    assert close(town, vote) == "« L’eau » arrive en tête."


def test_who_is_not_present_or_is_a_guest_has_no_voice(town):
    plenary = in_plenary(town)
    vote = vote_of(town, plenary)
    town.do(town.facilitator, "attendance.remove", plenary_id=plenary, person_id=town.alice)
    with pytest.raises(Refused, match="Je suis là"):
        cast(town, town.alice, vote, approved=["0"])
    with pytest.raises(Forbidden):
        town.do(town.visitor, "ballot.cast", vote_id=vote, slip="v" * 40, approved=["0"])
    with pytest.raises(Forbidden):
        town.do(town.bruno, "vote.close", vote_id=vote)


def test_papers_count_in_the_same_tally_and_each_entry_is_in_the_journal(town):
    vote = vote_of(town, in_plenary(town))
    cast(town, town.alice, vote, approved=["0"])
    town.do(town.facilitator, "papers.check_voter", vote_id=vote, voter_id=town.bruno)
    with pytest.raises(Refused, match="papier"):
        cast(town, town.bruno, vote, approved=["0"])
    with pytest.raises(Refused, match="téléphone"):
        town.do(town.facilitator, "papers.check_voter", vote_id=vote, voter_id=town.alice)
    town.do(town.facilitator, "papers.enter", vote_id=vote, approved=["1"], number="3")
    town.do(town.facilitator, "papers.enter", vote_id=vote, approved=["2"], number="9")
    mistaken = town.one("SELECT id FROM paper_ballot WHERE number = 9")
    town.do(town.facilitator, "papers.remove", papers_id=mistaken)
    assert town.one("SELECT count(*) FROM journal WHERE kind = 'papers_entered'") == 2
    assert close(town, vote) == "« Le climat » arrive en tête."
    assert json.loads(town.one("SELECT tally FROM vote"))[0] == 4


def test_hands_are_counted_by_the_facilitator_and_counted_anew(town):
    vote = vote_of(town, in_plenary(town), "hands")
    with pytest.raises(Refused, match="main levée"):
        cast(town, town.alice, vote, choice="0")
    town.do(town.facilitator, "papers.count_hands", vote_id=vote, hands_0="1", hands_1="12")
    town.do(town.facilitator, "papers.count_hands", vote_id=vote, hands_0="12", hands_1="3", hands_2="2")
    assert close(town, vote) == "Adopté."
    town.do(town.facilitator, "vote.decide", vote_id=vote)
    assert town.rows("SELECT votes_for, votes_against, abstained FROM decision") == [(12, 3, 2)]
    with pytest.raises(Refused, match="déjà"):
        town.do(town.facilitator, "vote.decide", vote_id=vote)


def test_options_come_from_the_proposals_too(town):
    plenary = in_plenary(town)
    theme = propose(town, town.alice, "La forêt", "")
    vote = vote_of(town, plenary, "judgment", options="L’eau\n\n l’EAU ", themes=[theme])
    assert town.one("SELECT options FROM vote WHERE id = ?", vote) == ["La forêt", "L’eau"]


@pytest.mark.parametrize(
    ("given", "field"),
    [({"title": " "}, "title"), ({"options": "Une seule"}, "options"), ({"options": "x" * 90 + "\ny"}, "options"),
     ({"options": "\n".join(map(str, range(9)))}, "options"), ({"secrecy": "caché"}, "secrecy")],
)  # fmt: skip
def test_a_vote_that_cannot_be_read_is_refused_beside_its_field(town, given, field):
    with pytest.raises(Refused) as refusal:
        vote_of(town, in_plenary(town), **given)
    assert field in refusal.value.errors


def test_a_vote_has_its_own_ways_back(town):
    vote = vote_of(town, in_plenary(town))
    op_id = "o" * 16
    town.do(town.alice, "ballot.cast", op_id, vote_id=vote, slip="a" * 40, approved=["0"])
    with pytest.raises(Refused, match="ne peut pas être annulé"):
        undo(town, town.alice, op_id)
    town.do(town.facilitator, "vote.remove", vote_id=vote)
    assert town.one("SELECT count(*) FROM roll") == 0 and town.one("SELECT count(*) FROM ballot_box") == 0
