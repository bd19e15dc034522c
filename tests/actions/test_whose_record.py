"""Each action on one's own thing and on another's: as its owner, as somebody of the same role, as who runs the room."""

from __future__ import annotations

import pytest

import ssi_core.demo.opening
import ssi_core.exports.minutes_approving  # noqa: F401 - they declare actions of their own
from ssi_core.actions.registry import ACTIONS
from ssi_core.domain.permissions import DOOR, LEAST_ROLE, Role
from ssi_core.store.database import Database
from tests.actions.whose_trials import DONE, FORBIDDEN, SAID, SECOND, STRANGER, VISITOR, Trial, Trying

MAY = {name: group for group, names in SAID["may"].items() for name in names.split()}
TRIED = [name for name, group in MAY.items() if group in ("room", "own", "theirs", "commission")]


@pytest.fixture(scope="module")
def trials():
    database = Database()
    trying = Trying(database)
    trying.play_all()
    yield trying.trials
    database.close()


def test_each_action_says_once_whose_thing_it_may_touch():
    named = [name for names in SAID["may"].values() for name in names.split()]
    assert sorted(named) == sorted(LEAST_ROLE) and set(ACTIONS) == set(LEAST_ROLE)
    for name, group in MAY.items():
        above = LEAST_ROLE[name] is Role.FACILITATOR
        assert above == (group in ("facilitator", "software")), name
        assert name.startswith(DOOR) == (group == "door"), name


@pytest.mark.parametrize("action", TRIED)
def test_an_action_is_for_those_that_the_table_names(trials, action):
    assert action in trials, "neither played by the example nor told in whose.toml"
    trial: Trial = trials[action]
    group, said = MAY[action], trial.said
    assert said[trial.owner] == DONE
    assert said[VISITOR] == FORBIDDEN
    if group == "own":  # a stranger does it for themself, or has nothing to do: the owner's is not touched
        assert FORBIDDEN not in (said[STRANGER], said[SECOND]) and not trial.touched
    else:
        assert said[STRANGER] == (DONE if group == "room" else FORBIDDEN)
        assert (said[SECOND] == DONE) is (group != "commission")


def test_what_is_the_facilitators_is_refused_to_who_takes_part(trials):
    tried = {name: each for name, each in trials.items() if MAY.get(name) == "facilitator"}
    assert len(tried) >= 20
    for name, trial in tried.items():
        assert (trial.said[STRANGER], trial.said[VISITOR], trial.said[SECOND]) == (FORBIDDEN, FORBIDDEN, DONE), name
