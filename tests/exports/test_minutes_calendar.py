"""The calendar in a compte rendu: the net effect of the plenary, in words."""

from __future__ import annotations

from typing import Any

import pytest

from ssi_core.exports.minutes import CalendarChange
from ssi_core.exports.minutes_sentences import change_sentence
from tests.conftest import Town
from tests.exports.plenaries_held import activity, closed, minutes_of, opened

LATER = {"starts": "2026-11-25T20:00", "ends": "2026-11-25T22:00"}


def move(town: Town, form: dict[str, Any], **to: Any) -> None:
    town.do(town.bruno, "activity.move", activity_id=form["activity_id"], **to)


def changes(town: Town, plenary: str) -> tuple[CalendarChange, ...]:
    return minutes_of(town, plenary).calendar_changes


def only(town: Town, plenary: str) -> CalendarChange:
    (change,) = changes(town, plenary)
    return change


def sentence(town: Town, plenary: str) -> str:
    return change_sentence(only(town, plenary)).replace("\u00a0", " ")


def test_what_was_there_before_and_what_comes_after_is_not_the_plenarys(town: Town) -> None:
    form = activity(town)
    plenary = closed(town, opened(town))
    move(town, form, **LATER)
    assert changes(town, plenary) == ()


def test_a_new_activity_is_told_as_it_was_at_the_end(town: Town) -> None:
    plenary = opened(town)
    form = activity(town, co_holder_ids=[town.structures["Les Jardins partagés"]])
    move(town, form, **LATER)
    closed(town, plenary)
    town.do(town.facilitator, "activity.remove", activity_id=form["activity_id"])
    assert sentence(town, plenary) == (
        "« Ciné-débat » (Épicerie sociale et Les Jardins partagés) : mercredi 25 novembre 2026, de 20 h à 22 h, "
        "Cinéma Le Rex."
    )
    assert only(town, plenary).kind == "created"


def test_an_idea_is_said_to_be_one(town: Town) -> None:
    plenary = opened(town)
    activity(town, state="idea")
    assert only(town, plenary).details == "À confirmer"


def test_created_then_removed_or_cancelled_is_nothing(town: Town) -> None:
    plenary = opened(town)
    town.do(town.facilitator, "activity.remove", activity_id=activity(town)["activity_id"])
    town.do(
        town.facilitator, "activity.set_state", activity_id=activity(town)["activity_id"], state="cancelled"
    )
    assert changes(town, plenary) == ()


def test_moved_and_moved_back_is_nothing(town: Town) -> None:
    form = activity(town)
    plenary = opened(town)
    move(town, form, **LATER)
    assert only(town, plenary).kind == "moved"
    move(town, form, starts=form["starts"], ends=form["ends"])
    assert changes(town, plenary) == ()


def test_undone_is_nothing(town: Town) -> None:
    form = activity(town)
    plenary = opened(town)
    move(town, form, **LATER)
    town.do(town.bruno, "history.undo")
    assert changes(town, plenary) == ()


def test_moved_twice_is_told_once_from_the_first_slot_to_the_last(town: Town) -> None:
    form = activity(town)
    plenary = opened(town)
    move(town, form, starts="2026-11-22T10:00", ends="2026-11-22T12:00")
    move(town, form, **LATER)
    assert sentence(town, plenary) == (
        "« Ciné-débat » (Épicerie sociale) : désormais le mercredi 25 novembre 2026, de 20 h à 22 h, Cinéma Le Rex "
        "(auparavant le vendredi 20 novembre 2026, de 20 h à 22 h)."
    )


def test_cancelled_and_removed_are_told_with_the_slot_they_had(town: Town) -> None:
    first, second = activity(town), activity(town, title="Repas du monde")
    plenary = opened(town)
    move(town, first, **LATER)
    town.do(town.facilitator, "activity.set_state", activity_id=first["activity_id"], state="cancelled")
    town.do(town.facilitator, "activity.remove", activity_id=second["activity_id"])
    told = {change.title: change for change in changes(town, plenary)}
    assert {title: change.kind for title, change in told.items()} == {
        "Ciné-débat": "cancelled",
        "Repas du monde": "removed",
    }
    assert "initialement le vendredi 20 novembre" in change_sentence(told["Ciné-débat"]).replace(
        "\u00a0", " "
    )


def test_a_cancelled_one_that_is_removed_was_off_already_and_one_put_back_is_told(town: Town) -> None:
    forms = [activity(town), activity(town, title="Repas du monde")]
    for form in forms:
        town.do(town.facilitator, "activity.set_state", activity_id=form["activity_id"], state="cancelled")
    plenary = opened(town)
    town.do(town.facilitator, "activity.remove", activity_id=forms[0]["activity_id"])
    town.do(town.facilitator, "activity.set_state", activity_id=forms[1]["activity_id"], state="confirmed")
    change = only(town, plenary)
    assert (change.title, change.kind, change.details) == (
        "Repas du monde",
        "changed",
        "Rétablie au programme",
    )


@pytest.mark.parametrize(
    ("given", "details"),
    [
        ({"title": "Projection"}, "Auparavant intitulée « Ciné-débat »"),
        ({"place": "Médiathèque"}, "Lieu précédent : Cinéma Le Rex"),
        ({"description": "Avec un débat"}, "Description revue"),
        ({"publics": ["familles", "adultes"]}, "Public : familles et adultes (auparavant familles)"),
        ({"publics": []}, "Public : à préciser (auparavant familles)"),
        (
            {"holder_id": "Les Jardins partagés"},
            "Portée par Les Jardins partagés à la place de l’épicerie sociale",
        ),
        ({"holder_id": ""}, "Porteur à trouver (auparavant Épicerie sociale)"),
        ({"co_holder_ids": ["Les Jardins partagés"]}, "Désormais portée aussi par Les Jardins partagés"),
    ],
)
def test_each_thing_that_changed_is_a_short_sentence(town: Town, given: dict[str, Any], details: str) -> None:
    form = activity(town)
    plenary = opened(town)
    values = {
        key: [town.structures[each] for each in value] if key == "co_holder_ids" else town.structures.get(value, value)
        if key == "holder_id" else value
        for key, value in given.items()
    }  # fmt: skip
    town.do(town.alice, "activity.change", **form | values)
    change = only(town, plenary)
    assert (change.kind, change.details.replace("\u00a0", " ")) == ("changed", details)


def test_an_idea_confirmed_and_moved_is_told_in_one_line(town: Town) -> None:
    form = activity(town, state="idea")
    plenary = opened(town)
    move(town, form, **LATER)
    town.do(town.facilitator, "activity.set_state", activity_id=form["activity_id"], state="confirmed")
    change = only(town, plenary)
    assert (change.kind, change.details) == ("moved", "Confirmée")
