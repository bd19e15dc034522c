"""Two close activities made one, with the agreement of both holders."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused


@pytest.fixture
def two(town):
    """One of Alice's structure, one of Bruno's."""
    made = []
    for structure, title, day, place, publics in (
        ("Les Jardins partagés", "Ciné-débat : les semences", 14, "Cinéma", ["adultes"]),
        ("Épicerie sociale", "Projection suivie d’un échange sur les graines", 17, "", ["adultes", "familles"]),
    ):
        made.append(
            town.do(
                "carole", "activity.create", title=title, starts=f"2026-11-{day}T20:00", ends=f"2026-11-{day}T22:00",
                holder_id=town.structures[structure], publics=publics, place=place, description=f"De {structure}.",
            ).answer["id"]
        )  # fmt: skip
    return made


def propose(town, two, person="carole", **given):
    fields = {"one_id": two[0], "other_id": two[1], "title": "Ensemble, les semences", "description": "Film puis débat."}
    return town.do(person, "pooling.propose", **fields | given).answer["id"]


def titles(town):
    return sorted(title for (title,) in town.rows("SELECT title FROM activity"))


def test_both_holders_agree_before_anything_is_merged(town, two):
    its = propose(town, two)
    town.do(town.alice, "pooling.agree", id=its, activity_id=two[0])
    assert len(titles(town)) == 2
    town.do(town.bruno, "pooling.agree", "op-merge", id=its, activity_id=two[1])
    assert titles(town) == ["Ensemble, les semences"]


def test_the_merged_one_keeps_parents_holders_publics_and_history(town, two):
    its = propose(town, two, slot_of=two[1])
    town.do(town.alice, "pooling.agree", id=its, activity_id=two[0])
    town.do(town.bruno, "pooling.agree", id=its, activity_id=two[1])
    (merged,) = town.rows("SELECT id, holder_id, co_holder_ids, publics, place, starts FROM activity")
    jardins, epicerie = town.structures["Les Jardins partagés"], town.structures["Épicerie sociale"]
    assert merged[:5] == (two[0], jardins, [epicerie], ["adultes", "familles"], "Cinéma")
    assert merged[5].day == 17
    parents = town.rows("SELECT parent_id, title, holder_id FROM lineage ORDER BY starts")
    assert parents == [
        (two[0], "Ciné-débat : les semences", jardins),
        (two[1], "Projection suivie d’un échange sur les graines", epicerie),
    ]


def test_one_undo_takes_the_merge_back_whole(town, two):
    before = town.rows("SELECT * FROM activity ORDER BY id")
    its = propose(town, two)
    town.do(town.alice, "pooling.agree", id=its, activity_id=two[0])
    town.do(town.bruno, "pooling.agree", "op-merge", id=its, activity_id=two[1])
    assert town.one("SELECT merged_by_op FROM pooling") == "op-merge"
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-merge"})
    assert town.rows("SELECT * FROM activity ORDER BY id") == before
    assert town.rows("SELECT * FROM lineage") == []
    assert town.rows("SELECT state, one_agreed_by, other_agreed_by FROM pooling") == [("proposed", "alice", "")]


def test_who_speaks_for_one_agrees_by_proposing_and_cannot_agree_for_the_other(town, two):
    its = propose(town, two, town.alice)
    assert town.rows("SELECT one_agreed_by, other_agreed_by FROM pooling") == [("alice", "")]
    with pytest.raises(Forbidden, match="Projection"):
        town.do(town.alice, "pooling.agree", id=its, activity_id=two[1])
    assert town.do(town.alice, "pooling.agree", id=its, activity_id=two[0]).answer == {}
    assert len(titles(town)) == 2


def test_the_facilitator_notes_the_agreements_given_in_the_room(town, two):
    its = propose(town, two)
    for activity_id in two:
        town.do(town.facilitator, "pooling.agree", id=its, activity_id=activity_id)
    assert titles(town) == ["Ensemble, les semences"]


def test_a_confirmed_activity_stays_confirmed_once_merged(town, two):
    town.do(town.bruno, "activity.set_state", activity_id=two[1], state="confirmed")
    its = propose(town, two, town.alice)
    town.do(town.bruno, "pooling.agree", id=its, activity_id=two[1])
    assert town.one("SELECT state FROM activity") == "confirmed"


def test_what_changed_since_the_proposal_is_in_the_merged_one(town, two):
    its = propose(town, two, town.alice)
    town.do(town.alice, "activity.move", activity_id=two[0], starts="2026-11-20T19:00", ends="2026-11-20T21:00")
    town.do(town.bruno, "pooling.agree", id=its, activity_id=two[1])
    assert town.one("SELECT starts FROM activity").day == 20


def test_a_holder_declines_and_both_stay_then_it_may_be_proposed_again(town, two):
    its = propose(town, two)
    with pytest.raises(Forbidden):
        town.do("denis", "pooling.decline", id=its)
    town.do(town.bruno, "pooling.decline", id=its)
    assert len(titles(town)) == 2
    with pytest.raises(Refused, match="déjà reçu une réponse"):
        town.do(town.alice, "pooling.agree", id=its, activity_id=two[0])
    propose(town, two)
    assert town.rows("SELECT state FROM pooling") == [("proposed",)]


def test_a_pair_set_apart_is_suggested_again_when_asked(town, two):
    for _twice in range(2):
        town.do("carole", "pooling.set_apart", one_id=two[1], other_id=two[0])
    assert town.rows("SELECT state FROM pooling") == [("apart",)]
    its = town.one("SELECT id FROM pooling")
    town.do(town.alice, "pooling.reopen", id=its)
    assert town.rows("SELECT * FROM pooling") == []
    with pytest.raises(Missing):
        town.do(town.alice, "pooling.reopen", id=its)


def test_what_cannot_be_pooled_is_refused(town, two):
    with pytest.raises(Refused, match="différentes"):
        propose(town, [two[0], two[0]])
    with pytest.raises(Missing):
        propose(town, [two[0], "nowhere"])
    with pytest.raises(Refused) as refusal:
        propose(town, two, title="x" * 121, description="y" * 5001)
    assert set(refusal.value.errors) == {"title", "description"}
    propose(town, two)
    with pytest.raises(Refused, match="déjà proposé"):
        propose(town, [two[1], two[0]])


def test_when_one_of_the_two_goes_there_is_nothing_left_to_agree_on(town, two):
    its = propose(town, two)
    town.do(town.bruno, "activity.remove", activity_id=two[1])
    with pytest.raises(Missing):
        town.do(town.alice, "pooling.agree", id=its, activity_id=two[0])
