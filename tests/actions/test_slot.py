"""Another slot proposed to the holder of an activity."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused

NEW = {"starts": "2026-11-15T10:00", "ends": "2026-11-15T12:00"}


@pytest.fixture
def activity(town):
    """Of Alice's structure."""
    return town.do(
        town.bruno, "activity.create", title="Discosoupe", starts="2026-11-14T18:00", ends="2026-11-14T20:00",
        holder_id=town.structures["Les Jardins partagés"], publics=["familles"],
    ).answer["id"]  # fmt: skip


def propose(town, activity, person="bruno", **slot):
    town.do(person, "slot.propose", activity_id=activity, **(slot or NEW))
    return town.one("SELECT id FROM slot_proposal ORDER BY seq DESC")


def state(town):
    return town.rows("SELECT state, answered_by FROM slot_proposal ORDER BY seq DESC")[0]


def starts(town):
    return town.one("SELECT starts FROM activity").isoformat(timespec="minutes")


def test_the_holder_accepts_and_the_activity_moves_and_one_undo_takes_both_back(town, activity):
    its = propose(town, activity)
    town.do(town.alice, "slot.accept", "op-accept", id=its)
    assert state(town) == ("accepted", "alice")
    assert starts(town) == NEW["starts"]
    town.desk.perform(town.alice, "history.undo", {"op_id": "op-accept"})
    assert state(town) == ("proposed", "")
    assert starts(town) == "2026-11-14T18:00"


def test_another_structure_does_not_answer_the_facilitator_does(town, activity):
    its = propose(town, activity)
    for action in ("slot.accept", "slot.decline"):
        with pytest.raises(Forbidden, match="Discosoupe"):
            town.do("carole", action, id=its)
    town.do(town.facilitator, "slot.accept", id=its)
    assert starts(town) == NEW["starts"]


def test_the_holder_declines_and_nothing_moves(town, activity):
    town.do(town.alice, "slot.decline", id=propose(town, activity))
    assert state(town) == ("declined", "alice")
    assert starts(town) == "2026-11-14T18:00"


def test_who_proposed_takes_it_back(town, activity):
    its = propose(town, activity, "carole")
    assert "retirée" in town.do("carole", "slot.decline", id=its).answer["message"]
    with pytest.raises(Refused, match="déjà reçu une réponse"):
        town.do(town.alice, "slot.accept", id=its)


def test_nobody_s_activity_is_answered_for_by_who_put_it_there(town):
    activity = town.do(town.bruno, "activity.create", title="Bal", starts="2026-11-14T18:00", ends="2026-11-14T20:00").answer["id"]
    its = propose(town, activity, "alice")
    town.do(town.bruno, "slot.accept", id=its)
    assert starts(town) == NEW["starts"]


def test_once_the_activity_moved_the_proposal_holds_no_more(town, activity):
    its = propose(town, activity)
    town.do(town.alice, "activity.move", activity_id=activity, starts="2026-11-16T18:00", ends="2026-11-16T20:00")
    with pytest.raises(Refused, match="a bougé depuis"):
        town.do(town.alice, "slot.accept", id=its)
    town.do(town.alice, "slot.decline", id=its)


def test_the_gain_is_what_the_total_would_lose(town, activity):
    town.do(town.bruno, "activity.create", title="Conte", starts="2026-11-14T18:00", ends="2026-11-14T20:00", publics=["familles"])
    propose(town, activity)
    assert town.one("SELECT gain FROM slot_proposal") == 60


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"starts": "2026-11-14T18:00", "ends": "2026-11-14T20:00"}, "déjà son créneau"),
        ({"starts": "2026-11-14T18:00", "ends": "2026-11-14T17:00"}, "La fin vient après"),
        ({"starts": "<b>", "ends": "2026-11-14T17:00"}, "Une date et une heure"),
        ({"starts": "0001-01-01T10:00", "ends": "9999-11-14T17:00"}, "entre 2000 et 2100"),
    ],
)
def test_a_slot_that_cannot_be_is_refused(town, activity, fields, said):
    with pytest.raises(Refused, match=said):
        propose(town, activity, **fields)


def test_the_same_slot_is_proposed_once_and_never_for_a_cancelled_activity(town, activity):
    propose(town, activity)
    with pytest.raises(Refused, match="déjà proposé"):
        propose(town, activity)
    town.do(town.alice, "activity.set_state", activity_id=activity, state="cancelled")
    with pytest.raises(Refused, match="annulée"):
        propose(town, activity, starts="2026-11-20T10:00", ends="2026-11-20T12:00")


def test_a_removed_activity_takes_its_proposals_along(town, activity):
    its = propose(town, activity)
    town.do(town.alice, "activity.remove", activity_id=activity)
    with pytest.raises(Missing):
        town.do(town.alice, "slot.accept", id=its)
    with pytest.raises(Missing):
        propose(town, activity)


def test_a_visitor_proposes_nothing(town, activity):
    with pytest.raises(Forbidden):
        propose(town, activity, town.visitor)


def test_journeys_are_noted_once_for_two_places_and_removed(town):
    town.do(town.alice, "journey.note", one="Gymnase", other="Médiathèque, haut", minutes="25")
    town.do(town.bruno, "journey.note", one="mediatheque, haut", other="gymnase", minutes=30)
    assert town.rows("SELECT one, other, minutes FROM journey") == [("gymnase", "mediatheque haut", 30)]
    town.do(town.alice, "journey.remove", id=town.one("SELECT id FROM journey"))
    assert town.rows("SELECT * FROM journey") == []
    with pytest.raises(Missing):
        town.do(town.alice, "journey.remove", id="gymnase|x")


def test_every_mistake_of_a_journey_is_said_beside_its_field(town):
    with pytest.raises(Refused) as refusal:
        town.do(town.alice, "journey.note", one="à définir", other="", minutes="beaucoup")
    assert set(refusal.value.errors) == {"one", "other", "minutes"}
    with pytest.raises(Refused, match="regardez"):
        town.do(town.alice, "journey.note", one="Gymnase", other="GYMNASE", minutes="5")
