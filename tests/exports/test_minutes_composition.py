"""A compte rendu is composed from what was done, without a word being typed for it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ssi_core.domain.errors import Missing
from ssi_core.exports.minutes import AdoptedTheme, MinutesDecision, MinutesTask, NextPlenary
from tests.conftest import Town
from tests.exports.plenaries_held import closed, item, minutes_of, opened, planned


def test_a_plenary_that_does_not_exist_has_no_compte_rendu(town: Town) -> None:
    with pytest.raises(Missing):
        minutes_of(town, "nowhere")


def test_it_says_what_where_when_and_that_it_is_provisional_until_the_end(town: Town) -> None:
    plenary = opened(town)
    town.later(hours=2)
    assert minutes_of(town, plenary).closed_on is None
    minutes = minutes_of(town, closed(town, plenary))
    assert (minutes.collective, minutes.edition) == ("Collectif de Valbrune", "Festival des Solidarités 2026")
    assert (minutes.title, minutes.place, minutes.starts) == (
        "Plénière 1",
        "Mairie",
        datetime(2026, 9, 10, 18),
    )
    assert minutes.opened_on == datetime(2026, 9, 10, 18)  # 16 h in UTC
    assert minutes.closed_on == datetime(2026, 9, 10, 20)


def test_notes_decisions_and_tasks_stand_under_their_points_in_the_order_of_the_agenda(town: Town) -> None:
    plenary = opened(town)
    first, second = item(town, plenary, 1), item(town, plenary, 2)
    town.do(town.bruno, "note.write", item_id=second, body="Trois thèmes restent.")
    town.do(town.alice, "note.write", item_id=first, body="Tour de table.")
    town.do(town.alice, "note.write", item_id=first, body="Bilan lu.")
    town.do(
        town.alice, "decision.record", item_id=second, body="Voter à main levée", votes_for=3, votes_against=1,
        abstained=0,
    )  # fmt: skip
    town.do(
        town.alice, "task.give", item_id=first, what="Écrire à la presse", person_id=town.alice,
        structure_id=town.structures["Les Jardins partagés"], due_on="2026-10-01",
    )  # fmt: skip
    one, two, three = minutes_of(town, closed(town, plenary)).items
    assert [one.title, two.title, three.title] == ["Accueil", "Choix du thème", "Calendrier"]
    assert one.notes == ("Tour de table.", "Bilan lu.")
    assert one.tasks == (
        MinutesTask("Écrire à la presse", "Alice Larrieu (Les Jardins partagés)", date(2026, 10, 1), "Les Jardins partagés"),
    )
    assert two.notes == ("Trois thèmes restent.",)
    assert two.decisions == (MinutesDecision("Voter à main levée", 3, 1, 0),)


def test_what_was_undone_is_not_in_it(town: Town) -> None:
    plenary = opened(town)
    town.do(town.alice, "note.write", "the-note", item_id=item(town, plenary, 1), body="Une erreur")
    town.do(town.alice, "history.undo")
    assert minutes_of(town, closed(town, plenary)).items[0].notes == ()


def test_a_correction_by_the_facilitator_after_the_end_counts(town: Town) -> None:
    plenary = opened(town)
    town.do(town.alice, "note.write", item_id=item(town, plenary, 1), body="Tour de tabel")
    closed(town, plenary)
    note = town.one("SELECT id FROM note")
    town.do(town.facilitator, "note.change", note_id=note, body="Tour de table", base_body="Tour de tabel")
    assert minutes_of(town, plenary).items[0].notes == ("Tour de table",)


def test_tasks_are_corrected_until_the_next_plenary_then_followed_up_without_changing_what_was_read(
    town: Town,
) -> None:
    plenary = opened(town)
    point = item(town, plenary, 1)
    for what in ("Réserver la salle", "Louer un barnum"):
        town.do(town.alice, "task.give", item_id=point, what=what, person_id=town.alice)
    closed(town, plenary)
    room, tent = (row_id for (row_id,) in town.rows("SELECT id FROM task ORDER BY seq"))
    town.do(town.bruno, "task.change", task_id=room, what="Réserver la grande salle", person_id=town.alice)
    opened(town, title="Plénière 2", on="2026-10-08T18:00")
    town.do(town.bruno, "task.change", task_id=room, what="Payer la salle", person_id=town.bruno)
    town.do(town.facilitator, "task.remove", task_id=tent)
    assert minutes_of(town, plenary).items[0].tasks == (
        MinutesTask("Réserver la grande salle", "Alice Larrieu", structure="Les Jardins partagés"),
        MinutesTask("Louer un barnum", "Alice Larrieu", structure="Les Jardins partagés"),
    )


def test_a_theme_adopted_is_told_with_its_point_and_the_support_it_had(town: Town) -> None:
    plenary = opened(town)
    town.do(town.facilitator, "plenary.go_to", plenary_id=plenary, item_id=item(town, plenary, 2))
    town.do(town.alice, "theme.propose", title="L’eau, bien commun", why="Elle relie.")
    theme = town.one("SELECT id FROM proposal")
    town.do(town.bruno, "theme.support", id=theme)
    supports = town.one("SELECT count(*) FROM support")
    town.do(town.facilitator, "theme.adopt", id=theme)
    minutes = minutes_of(town, closed(town, plenary))
    assert minutes.theme_adopted == (AdoptedTheme("L’eau, bien commun", "Elle relie.", supports, 2),)
    (decision,) = minutes.items[1].decisions
    assert (decision.voted, decision.supports) == (False, supports)
    town.do(town.facilitator, "theme.reopen", id=theme)
    assert minutes_of(town, plenary).theme_adopted == minutes.theme_adopted


def test_a_theme_reopened_in_the_same_plenary_was_not_adopted(town: Town) -> None:
    plenary = opened(town)
    town.do(town.alice, "theme.propose", title="L’eau, bien commun", why="Elle relie.")
    theme = town.one("SELECT id FROM proposal")
    town.do(town.facilitator, "theme.adopt", id=theme)
    town.do(town.facilitator, "theme.reopen", id=theme)
    assert minutes_of(town, closed(town, plenary)).theme_adopted == ()


def test_a_theme_adopted_before_the_plenary_is_not_its_own(town: Town) -> None:
    town.do(town.alice, "theme.propose", title="L’eau, bien commun", why="Elle relie.")
    town.do(town.facilitator, "theme.adopt", id=town.one("SELECT id FROM proposal"))
    assert minutes_of(town, opened(town)).theme_adopted == ()


def test_the_next_plenary_is_announced_even_once_it_has_taken_place(town: Town) -> None:
    first = opened(town)
    planned(town, title="Plénière 3", on="2026-11-05T18:00")
    second = planned(town, title="Plénière 2", on="2026-10-08T18:30")
    closed(town, first)
    announced = NextPlenary(datetime(2026, 10, 8, 18, 30), "Mairie")
    assert minutes_of(town, first).next_plenary == announced
    town.do(town.facilitator, "plenary.open", plenary_id=second)
    assert minutes_of(town, first).next_plenary == announced


def test_who_ran_it_is_named_when_they_have_a_name_and_stays_so(town: Town) -> None:
    plenary = opened(town)
    assert minutes_of(town, plenary).facilitators == ()  # the facilitator came in by a link, without a name
    town.do(town.alice, "attendance.come", plenary_id=plenary)
    town.do(town.bruno, "attendance.come", plenary_id=plenary)
    town.do(town.facilitator, "room.give_role", person_id=town.alice, role="facilitator")
    closed(town, plenary)
    town.do(town.facilitator, "room.give_role", person_id=town.bruno, role="facilitator")
    assert minutes_of(town, plenary).facilitators == ("Alice Larrieu",)
    second = planned(town, title="Plénière 2", on="2026-10-08T18:30")
    town.do(town.bruno, "plenary.open", plenary_id=second)
    assert minutes_of(town, second).facilitators == ("Bruno Etcheverry",)


def test_a_plenary_not_begun_has_its_agenda_and_no_more(town: Town) -> None:
    minutes = minutes_of(town, planned(town))
    assert (minutes.opened_on, minutes.calendar_changes, minutes.theme_adopted) == (None, (), ())
    assert len(minutes.items) == 3
