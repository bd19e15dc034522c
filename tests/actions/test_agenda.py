"""The agenda: before the plenary, and on the way."""

from __future__ import annotations

import pytest

from ssi_core.domain.agenda_lines import MOST_ITEMS
from ssi_core.domain.errors import Conflict, Refused
from ssi_core.domain.events.decision import DecisionRecorded
from ssi_core.store import journal
from tests.actions.plenary_helpers import items_of, opened, plan, titles_of, undo
from tests.conftest import Town


def test_a_point_is_added_last_or_right_after_the_current_one(town: Town) -> None:
    plenary, _items = opened(town)
    town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="Divers", minutes="5")
    town.do(
        town.facilitator, "agenda.add", op_id="urgent", plenary_id=plenary, title="Urgence", minutes="5", where="next"
    )
    assert titles_of(town, plenary) == ["Accueil", "Urgence", "Le thème", "Le calendrier", "Divers"]
    undo(town, town.facilitator, "urgent")
    assert titles_of(town, plenary) == ["Accueil", "Le thème", "Le calendrier", "Divers"]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"title": ""}, "title"),
        ({"minutes": ""}, "minutes"),
        ({"minutes": "0"}, "minutes"),
        ({"minutes": "481"}, "minutes"),
        ({"minutes": "dix"}, "minutes"),
        ({"where": "ailleurs"}, "where"),
    ],
)
def test_a_point_needs_a_title_and_minutes(town: Town, wrong: dict[str, str], field: str) -> None:
    plenary = plan(town)
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "agenda.add", **({"plenary_id": plenary, "title": "x", "minutes": "5"} | wrong))
    assert list(refusal.value.errors) == [field]


def test_an_agenda_has_an_end(town: Town) -> None:
    plenary = plan(town, agenda="\n".join(f"Point {n} — 1" for n in range(MOST_ITEMS)))
    with pytest.raises(Refused):
        town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="De trop", minutes="5")


def test_a_closed_plenary_takes_no_new_point(town: Town) -> None:
    plenary, _items = opened(town)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    with pytest.raises(Refused):
        town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="Trop tard", minutes="5")


def test_points_move_up_and_down_and_stay_at_the_ends(town: Town) -> None:
    plenary = plan(town)
    first, _second, last = items_of(town, plenary)
    town.do(town.facilitator, "agenda.move", op_id="up", item_id=last, direction="up")
    assert titles_of(town, plenary) == ["Accueil", "Le calendrier", "Le thème"]
    assert town.do(town.facilitator, "agenda.move", item_id=first, direction="up").seq == 0
    undo(town, town.facilitator, "up")
    assert titles_of(town, plenary) == ["Accueil", "Le thème", "Le calendrier"]
    town.do(town.facilitator, "agenda.move", item_id=first, direction="down")
    assert titles_of(town, plenary) == ["Le thème", "Accueil", "Le calendrier"]
    with pytest.raises(Refused):
        town.do(town.facilitator, "agenda.move", item_id=first, direction="gauche")


def test_two_changes_of_a_point_are_merged_or_shown(town: Town) -> None:
    item = items_of(town, plan(town))[1]
    base = {"item_id": item, "base_title": "Le thème", "base_minutes": "30"}
    town.do(town.facilitator, "agenda.change", **base, title="Le thème 2026", minutes="30")
    town.do(town.facilitator, "agenda.change", **base, title="Choisir le thème", minutes="45")
    assert town.rows("SELECT title, minutes FROM agenda_item WHERE id = ?", item) == [("Choisir le thème 2026", 45)]
    with pytest.raises(Conflict) as conflict:
        town.do(town.facilitator, "agenda.change", **base, title="Le thème", minutes="20")
    assert (conflict.value.field, conflict.value.theirs, conflict.value.mine) == ("minutes", "45", "20")


def test_a_point_is_marked_dealt_with_and_taken_up_again(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.facilitator, "agenda.mark", item_id=items[2], done="1")
    assert town.do(town.facilitator, "agenda.mark", item_id=items[2], done="1").seq == 0
    assert town.rows("SELECT id FROM agenda_item WHERE done") == [(items[2],)]
    town.do(town.facilitator, "agenda.mark", item_id=items[2], done="")
    assert town.rows("SELECT id FROM agenda_item WHERE done") == []


def test_removing_the_current_point_goes_on_and_undo_brings_its_lines_back(town: Town) -> None:
    plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Une note")
    town.do(town.alice, "task.give", item_id=items[0], what="Écrire", person_id=town.bruno)
    town.do(town.facilitator, "agenda.remove", op_id="gone", item_id=items[0])
    assert town.one("SELECT current_item_id FROM plenary") == items[1]
    assert town.one("SELECT count(*) FROM note") == 0
    undo(town, town.facilitator, "gone")
    assert town.one("SELECT current_item_id FROM plenary") == items[0]
    assert titles_of(town, plenary)[0] == "Accueil"
    assert town.rows("SELECT body FROM note") == [("Une note",)]
    assert town.rows("SELECT what FROM task") == [("Écrire",)]


def test_removing_the_only_point_leaves_no_current_one(town: Town) -> None:
    _plenary, items = opened(town, agenda="Seul — 10")
    town.do(town.facilitator, "agenda.remove", item_id=items[0])
    assert town.one("SELECT current_item_id FROM plenary") == ""


def test_a_point_under_which_a_theme_was_adopted_stays(town: Town) -> None:
    plenary, items = opened(town)
    with town.desk.database.write() as cursor:
        journal.append(
            cursor,
            DecisionRecorded("d", plenary, items[0], "Le thème est adopté.", proposal_id="p"),
            op_id="adopt", edition_id=town.edition, person_id=town.facilitator, recorded_on=town.now[0],
        )  # fmt: skip
    with pytest.raises(Refused):
        town.do(town.facilitator, "agenda.remove", item_id=items[0])
    with pytest.raises(Refused):
        town.do(town.facilitator, "decision.remove", decision_id="d")
