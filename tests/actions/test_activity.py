"""Activities: put on the programme, changed by several people, moved, confirmed, removed, taken back."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused
from ssi_core.store import rebuild
from tests.conftest import Town, make_town

GIVEN = {
    "title": "Disco-soupe d’ouverture",
    "description": "On épluche, on chante, on mange.",
    "place": "Place du marché",
    "starts": "2026-11-14T18:00",
    "ends": "2026-11-14T21:00",
}
ID = "abcdefghijklmnop"
COLUMNS = (
    "title, description, holder_id, co_holder_ids, publics, theme_ids, place, starts, ends, state, person_id"
)


def create(town: Town, person: str = "alice", op_id: str = "", **fields):
    return town.do(person, "activity.create", op_id, **{**GIVEN, "activity_id": ID, **fields}).answer


def stored(town: Town):
    names = COLUMNS.split(", ")
    found = town.rows(f"SELECT {COLUMNS} FROM activity")
    return dict(zip(names, found[0], strict=True)) if found else None


def form(town: Town, **changed):
    """The form as it would be shown now: each field with its base."""
    present = stored(town)
    shown = {name: present[name] for name in ("title", "description", "holder_id", "place")}
    shown |= {name: present[name].isoformat(timespec="minutes") for name in ("starts", "ends")}
    several = {name: present[name] for name in ("co_holder_ids", "publics", "theme_ids")}
    bases = {f"base_{name}": text for name, text in shown.items()}
    bases |= {f"base_{name}": ",".join(chosen) for name, chosen in several.items()}
    return {"activity_id": ID, **bases, **shown, **several, **changed}


# -- created


def test_a_participant_puts_an_activity_on_the_programme(town):
    jardins, epicerie = town.structures["Les Jardins partagés"], town.structures["Épicerie sociale"]
    answer = create(
        town,
        holder_id=jardins,
        co_holder_ids=[epicerie],
        publics=["familles"],
        other_publics="voisins, retraités",
    )
    activity = stored(town)
    assert activity["holder_id"] == jardins
    assert activity["co_holder_ids"] == [epicerie]
    assert activity["publics"] == ["familles", "voisins", "retraités"]
    assert activity["state"] == "idea"
    assert activity["person_id"] == "alice"
    assert activity["starts"].isoformat() == "2026-11-14T18:00:00"
    assert answer["id"] == ID
    assert "Disco-soupe d’ouverture" in answer["message"]
    assert "Hors des dates" not in answer["message"]


def test_an_activity_may_be_confirmed_from_the_start(town):
    create(town, state="confirmed")
    assert stored(town)["state"] == "confirmed"


def test_an_activity_outside_the_edition_is_warned_about_and_accepted(town):
    answer = create(town, starts="2026-11-08T10:00", ends="2026-11-08T12:00")
    assert "Hors des dates de l’édition" in answer["message"]
    assert "5\u00a0jours" in answer["message"] or "5 jours" in answer["message"]
    assert stored(town) is not None


def test_an_activity_that_goes_on_after_the_edition_is_warned_about(town):
    assert "après la clôture" in create(town, ends="2026-12-03T18:00")["message"]


def test_everything_wrong_is_said_at_once_each_beside_its_field(town):
    with pytest.raises(Refused) as refusal:
        create(
            town,
            title=" ",
            ends="2026-11-14T17:00",
            description="x" * 5001,
            holder_id="nobody",
            place="y" * 201,
        )
    assert set(refusal.value.errors) == {"title", "ends", "description", "holder_id", "place"}
    assert stored(town) is None


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"starts": "demain"}, "starts"),
        ({"ends": ""}, "ends"),
        ({"title": "t" * 121}, "title"),
        ({"state": "maybe"}, "state"),
        ({"other_publics": "p" * 61}, "other_publics"),
        ({"publics": [f"public {n}" for n in range(21)]}, "other_publics"),
    ],
)
def test_each_wrong_field_is_refused_by_its_name(town, wrong, field):
    with pytest.raises(Refused) as refusal:
        create(town, **wrong)
    assert list(refusal.value.errors) == [field]


def test_the_holder_is_not_also_a_co_holder_and_unknown_structures_are_left_out(town):
    jardins = town.structures["Les Jardins partagés"]
    create(town, holder_id=jardins, co_holder_ids=[jardins, "nobody"])
    assert stored(town)["co_holder_ids"] == []


def test_one_choice_alone_arrives_as_a_text_and_counts(town):
    create(town, publics="familles", co_holder_ids=town.structures["Épicerie sociale"])
    assert stored(town)["publics"] == ["familles"]
    assert stored(town)["co_holder_ids"] == [town.structures["Épicerie sociale"]]


def test_a_theme_of_the_edition_can_be_linked_and_an_unknown_one_is_left_out(town):
    create(town, theme_ids=["unknown"])
    assert stored(town)["theme_ids"] == []


def test_a_visitor_cannot_touch_the_programme(town):
    create(town)
    for action in ("create", "change", "move", "set_state", "remove"):
        with pytest.raises(Forbidden):
            town.do(town.visitor, f"activity.{action}", activity_id=ID, state="confirmed", **GIVEN)


def test_before_the_first_edition_one_is_told_to_start_it():
    from ssi_core.actions.desk import Desk
    from ssi_core.store.database import Database

    desk = Desk(Database())
    desk.perform("facilitator", "door.facilitate", {})
    with pytest.raises(Missing, match="édition"):
        desk.perform("facilitator", "activity.create", GIVEN)


def test_the_same_creation_sent_twice_is_done_once(town):
    assert create(town, op_id="once") == create(town, op_id="once")
    assert town.one("SELECT count(*) FROM activity") == 1


def test_the_id_of_an_activity_cannot_be_used_again_even_once_removed(town):
    create(town)
    with pytest.raises(Refused):
        create(town)
    town.do("alice", "activity.remove", activity_id=ID)
    with pytest.raises(Refused):
        create(town)


def test_an_id_of_another_form_is_not_taken(town):
    assert create(town, activity_id="<script>")["id"] != "<script>"


# -- changed


def test_every_field_of_an_activity_can_be_changed(town):
    create(town)
    epicerie = town.structures["Épicerie sociale"]
    changed = {
        "title": "Grande soupe", "description": "", "holder_id": epicerie, "place": "Halle",
        "publics": ["adultes"],
        "starts": "2026-11-15T11:00", "ends": "2026-11-15T14:00",
    }  # fmt: skip
    town.do("bruno", "activity.change", **form(town, **changed))
    activity = stored(town)
    assert (activity["title"], activity["description"], activity["place"]) == ("Grande soupe", "", "Halle")
    assert activity["holder_id"] == epicerie
    assert activity["publics"] == ["adultes"]
    assert activity["starts"].isoformat() == "2026-11-15T11:00:00"
    assert activity["person_id"] == "alice"


def test_two_people_changing_different_fields_both_keep_their_change(town):
    create(town, publics=["familles"])
    of_alice = form(town, place="Halle", publics=["familles", "enfants"])
    of_bruno = form(town, starts="2026-11-15T18:00", ends="2026-11-15T21:00", publics=["familles", "seniors"])
    town.do("alice", "activity.change", **of_alice)
    town.do("bruno", "activity.change", **of_bruno)
    activity = stored(town)
    assert activity["place"] == "Halle"
    assert activity["starts"].day == 15
    assert activity["publics"] == ["familles", "enfants", "seniors"]


def test_two_people_rewording_different_parts_of_a_description_are_merged(town):
    create(town)
    of_alice = form(town, description="On épluche, on danse, on mange.")
    of_bruno = form(town, description="On épluche, on chante, on mange ensemble.")
    town.do("alice", "activity.change", **of_alice)
    town.do("bruno", "activity.change", **of_bruno)
    assert stored(town)["description"] == "On épluche, on danse, on mange ensemble."


@pytest.mark.parametrize(
    ("field", "mine", "theirs"),
    [
        ("title", "Soupe", "Grande disco-soupe"),
        ("place", "Halle", "Lycée"),
        ("starts", "2026-11-14T17:00", "2026-11-14T19:00"),
        ("ends", "2026-11-14T22:00", "2026-11-14T23:00"),
    ],
)
def test_two_people_changing_the_same_thing_are_shown_both_and_nothing_is_overwritten(
    town, field, mine, theirs
):
    create(town)
    of_bruno = form(town, **{field: mine})
    town.do("alice", "activity.change", **form(town, **{field: theirs}))
    before = stored(town)
    with pytest.raises(Conflict) as conflict:
        town.do("bruno", "activity.change", **of_bruno)
    assert (conflict.value.field, conflict.value.mine, conflict.value.theirs) == (field, mine, theirs)
    assert stored(town) == before


def test_an_activity_moved_by_someone_stays_moved_when_an_older_form_is_sent(town):
    create(town)
    of_bruno = form(town, title="Soupe")
    town.do("alice", "activity.move", activity_id=ID, starts="2026-11-20T18:00", ends="2026-11-20T21:00")
    town.do("bruno", "activity.change", **of_bruno)
    assert stored(town)["starts"].day == 20
    assert stored(town)["title"] == "Soupe"


def test_starts_and_ends_that_no_longer_fit_together_are_refused(town):
    create(town)
    later = form(town, starts="2026-11-14T20:30")
    town.do("alice", "activity.change", **form(town, ends="2026-11-14T20:00"))
    with pytest.raises(Refused) as refusal:
        town.do("bruno", "activity.change", **later)
    assert list(refusal.value.errors) == ["ends"]


def test_a_removed_activity_cannot_be_changed_moved_or_confirmed(town):
    create(town)
    sent = form(town)
    town.do("alice", "activity.remove", activity_id=ID)
    for action, fields in (
        ("change", sent),
        ("move", sent),
        ("set_state", {"activity_id": ID, "state": "idea"}),
    ):
        with pytest.raises(Missing):
            town.do("bruno", f"activity.{action}", **fields)


def test_a_structure_gone_since_stays_named_by_an_unchanged_form(town):
    jardins = town.structures["Les Jardins partagés"]
    create(town, holder_id=jardins)
    sent = form(town, title="Soupe")
    town.do(town.facilitator, "activity.change", **sent)
    assert stored(town)["holder_id"] == jardins


# -- moved, confirmed, removed


def moved(day: int = 15, **more):
    return {
        "activity_id": ID,
        "starts": f"2026-11-{day}T18:00:00Z",
        "ends": f"2026-11-{day}T21:00:00Z",
        **more,
    }


def test_an_activity_is_moved_and_the_answer_says_where(town):
    create(town)
    seen = {"base_starts": "2026-11-14T18:00:00Z", "base_ends": "2026-11-14T21:00:00Z"}
    answer = town.do("bruno", "activity.move", **moved(**seen)).answer
    assert stored(town)["starts"].isoformat() == "2026-11-15T18:00:00"
    assert "dimanche 15 novembre 2026" in answer["message"]


def test_a_move_made_from_an_old_place_is_not_done(town):
    create(town)
    seen = {"base_starts": "2026-11-14T18:00", "base_ends": "2026-11-14T21:00"}
    town.do("alice", "activity.move", **moved(20, **seen))
    with pytest.raises(Conflict, match="20 novembre"):
        town.do("bruno", "activity.move", **moved(15, **seen))
    assert stored(town)["starts"].day == 20


def test_moved_to_where_it_is_nothing_is_recorded(town):
    create(town)
    before = town.one("SELECT max(seq) FROM journal")
    assert not town.do("bruno", "activity.move", **moved(14)).answer
    assert town.one("SELECT max(seq) FROM journal") == before


def test_a_move_that_ends_before_it_starts_is_refused(town):
    create(town)
    with pytest.raises(Refused):
        town.do("alice", "activity.move", activity_id=ID, starts="2026-11-14T18:00", ends="2026-11-14T18:00")


def test_the_same_move_sent_twice_is_done_once(town):
    create(town)
    town.do("bruno", "activity.move", "the-move", **moved())
    town.do("alice", "activity.move", **moved(20))
    assert town.do("bruno", "activity.move", "the-move", **moved()).repeated
    assert stored(town)["starts"].day == 20


@pytest.mark.parametrize("state", ["confirmed", "cancelled"])
def test_an_activity_changes_state_and_comes_back(town, state):
    create(town)
    town.do("bruno", "activity.set_state", activity_id=ID, state=state)
    assert stored(town)["state"] == state
    town.do("bruno", "activity.set_state", activity_id=ID, state="idea")
    assert stored(town)["state"] == "idea"


def test_confirmed_by_two_people_an_activity_is_confirmed_once(town):
    create(town)
    town.do("bruno", "activity.set_state", activity_id=ID, state="confirmed")
    assert not town.do("alice", "activity.set_state", activity_id=ID, state="confirmed").answer


def test_an_unknown_state_is_refused(town):
    create(town)
    with pytest.raises(Refused):
        town.do("bruno", "activity.set_state", activity_id=ID, state="perhaps")


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("activity.change", {**GIVEN, "title": "Soupe", "publics": ["adultes", "seniors"]}),
        ("activity.move", moved()),
        ("activity.set_state", {"state": "cancelled"}),
        ("activity.remove", {}),
    ],
)
def test_whatever_was_done_to_an_activity_can_be_taken_back(town, action, fields):
    create(town, publics=["familles"], holder_id=town.structures["Épicerie sociale"])
    before = stored(town)
    town.do("bruno", action, **{**fields, "activity_id": ID})
    assert stored(town) != before
    town.do("bruno", "history.undo")
    assert stored(town) == before


def test_a_creation_can_be_taken_back(town):
    create(town)
    town.do("alice", "history.undo")
    assert stored(town) is None


def test_names_and_html_are_kept_as_typed():
    town = make_town()
    create(town, title="<b>L’été à Hélène & Œuvre</b>", description="a < b\nc")
    assert stored(town)["title"] == "<b>L’été à Hélène & Œuvre</b>"
    assert rebuild.differences(town.desk.database) == []
