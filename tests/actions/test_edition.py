"""Editions: started, changed by several people, left and come back to."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused

GIVEN = {
    "name": "Quinzaine 2027",
    "collective_name": "Collectif de Valbrune",
    "school_zone": "C",
    "starts_on": "2027-11-12",
    "ends_on": "2027-11-28",
}
PRESENT = {
    "name": "Festival des Solidarités 2026",
    "collective_name": "Collectif de Valbrune",
    "school_zone": "A",
    "starts_on": "2026-11-13",
    "ends_on": "2026-11-29",
}
BASE = {f"base_{name}": value for name, value in PRESENT.items()}


def test_a_new_edition_becomes_the_current_one_and_the_former_stays(town):
    done = town.do(town.facilitator, "edition.start", **GIVEN)
    assert done.answer["go"] == "/"
    assert town.rows("SELECT name, is_current FROM edition ORDER BY starts_on") == [
        ("Festival des Solidarités 2026", False),
        ("Quinzaine 2027", True),
    ]


def test_usual_dates_are_not_commented_and_unusual_ones_are_warned_about_never_refused(town):
    usual = town.do(town.facilitator, "edition.change", **PRESENT)
    assert usual.answer["message"] == "L’édition est enregistrée."
    unusual = town.do(town.facilitator, "edition.change", **PRESENT | {"starts_on": "2026-11-06"})
    assert "premier vendredi" in unusual.answer["message"]
    assert town.one("SELECT starts_on::VARCHAR FROM edition") == "2026-11-06"


def test_every_mistake_of_the_form_is_said_at_once(town):
    with pytest.raises(Refused) as refused:
        town.do(
            town.facilitator, "edition.start", name="", collective_name="x" * 101, school_zone="Z", starts_on="hier"
        )
    assert set(refused.value.errors) == {"name", "collective_name", "school_zone", "starts_on", "ends_on"}
    assert town.one("SELECT count(*) FROM edition") == 1


def test_the_last_day_cannot_come_before_the_first(town):
    with pytest.raises(Refused) as refused:
        town.do(town.facilitator, "edition.start", **GIVEN | {"ends_on": "2027-11-01"})
    assert set(refused.value.errors) == {"ends_on"}


def test_two_editions_cannot_have_the_same_name(town):
    with pytest.raises(Refused) as refused:
        town.do(town.facilitator, "edition.start", **GIVEN | {"name": "festival des  solidarites 2026"})
    assert set(refused.value.errors) == {"name"}
    town.do(town.facilitator, "edition.change", **PRESENT | {"name": "Festival des solidarités 2026"})


def test_two_people_changing_different_things_both_keep_their_change(town):
    town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"school_zone": "B"})
    town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"ends_on": "2026-12-01"})
    assert town.rows("SELECT school_zone, ends_on::VARCHAR FROM edition") == [("B", "2026-12-01")]


def test_two_people_changing_the_same_date_are_shown_both(town):
    town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"ends_on": "2026-12-01"})
    with pytest.raises(Conflict) as conflict:
        town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"ends_on": "2026-12-02"})
    assert (conflict.value.field, conflict.value.theirs) == ("ends_on", "2026-12-01")


def test_dates_that_two_people_moved_apart_are_not_left_upside_down(town):
    town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"ends_on": "2026-11-14"})
    with pytest.raises(Refused):
        town.do(town.facilitator, "edition.change", **PRESENT | BASE | {"starts_on": "2026-11-20"})


def test_one_comes_back_to_an_earlier_edition(town):
    town.do(town.facilitator, "edition.start", **GIVEN)
    town.do(town.facilitator, "edition.resume", edition_id=town.edition)
    assert town.one("SELECT id FROM edition WHERE is_current") == town.edition
    again = town.do(town.facilitator, "edition.resume", edition_id=town.edition)
    assert again.seq == 0
    with pytest.raises(Missing):
        town.do(town.facilitator, "edition.resume", edition_id="nowhere")


def test_coming_back_to_an_edition_can_be_undone(town):
    town.do(town.facilitator, "edition.start", **GIVEN)
    town.do(town.facilitator, "edition.resume", edition_id=town.edition)
    town.do(town.facilitator, "history.undo")
    assert town.one("SELECT name FROM edition WHERE is_current") == "Quinzaine 2027"


def test_nobody_changes_edition_in_the_middle_of_a_plenary(town):
    created = town.do(
        town.facilitator,
        "plenary.create",
        title="Rentrée",
        place="",
        scheduled_on="2026-09-10T18:30",
        agenda="Accueil — 10",
    )
    town.do(town.facilitator, "plenary.open", plenary_id=created.answer["id"])
    with pytest.raises(Refused, match="plénière"):
        town.do(town.facilitator, "edition.start", **GIVEN)


@pytest.mark.parametrize("action", ["edition.start", "edition.change", "edition.resume"])
def test_only_the_facilitator_decides_on_editions(town, action):
    for person in (town.alice, town.visitor):
        with pytest.raises(Forbidden):
            town.do(person, action, **GIVEN, edition_id=town.edition)
