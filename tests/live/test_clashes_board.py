"""What clashes, beside an activity and for the whole edition; the slots proposed; the balance."""

from __future__ import annotations

import pytest
import time_machine

from ssi_core.domain.permissions import Role
from ssi_core.live import views
from ssi_core.live.boards import BOARDS, View, load_all

load_all()
views.load_all()


@pytest.fixture(autouse=True)
def in_september():
    with time_machine.travel("2026-09-10T16:00:00Z", tick=False):
        yield


def shown(town, board, audience=Role.PARTICIPANT, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def mine(town, board, person):
    with town.desk.database.read() as cursor:
        return BOARDS[board].mine(View(cursor, {}, Role.PARTICIPANT), [person, ""])[person]


def create(town, title, structure="Les Jardins partagés", starts="2026-11-14T18:00", ends="2026-11-14T20:00", **fields):
    given = {"publics": ["familles"], "place": "Halle"} | fields
    holder = town.structures.get(structure, "")
    return town.do("carole", "activity.create", title=title, starts=starts, ends=ends, holder_id=holder, **given).answer["id"]


@pytest.fixture
def two(town):
    return create(town, "<b>Discosoupe</b>"), create(town, "Bal", "Épicerie sociale")


def test_an_activity_that_is_entered_or_moved_shows_its_clashes_with_better_slots(town, two):
    html = shown(town, "activity", id=two[0])
    assert "Chevauchement fort" in html and "Au même endroit\u00a0: Halle" in html and "Bal" in html
    assert html.count('data-action="slot.propose"') == 3
    assert f'data-ask="{two[1]}"' in html
    assert "<b>Disco" not in html
    town.do("carole", "activity.move", activity_id=two[0], starts="2026-11-16T18:00", ends="2026-11-16T20:00")
    assert "Rien ne chevauche" in shown(town, "activity", id=two[0])


def test_nothing_is_shown_without_an_activity_nor_to_visitors(town, two):
    assert "clash-panel" not in shown(town, "activity")
    town.do("alice", "activity.set_state", activity_id=two[0], state="confirmed")
    assert "clash-panel" not in shown(town, "activity", Role.VISITOR, id=two[0])
    html = shown(town, "clashes", Role.VISITOR)
    assert "Bal" not in html and "entrez dans la salle" in html
    assert shown(town, "journeys", Role.VISITOR) == ""
    assert "entrez dans la salle" in shown(town, "balance", Role.VISITOR)


def test_the_whole_edition_strongest_first_with_what_could_move(town, two):
    create(town, "Conte", "Lycée Jean-Moulin", "2026-11-20T10:00", "2026-11-20T12:00", publics=["enfants"], place="")
    create(town, "Goûter", "", "2026-11-20T11:00", "2026-11-20T12:00", publics=["enfants"], place="")
    html = shown(town, "clashes")
    assert html.index("Chevauchement fort") < html.index("Chevauchement moyen")
    assert "2 chevauchements, " in html
    assert "Déplacer" in html and "plus aucun chevauchement" in html


def test_an_empty_programme_says_what_to_do(town):
    assert "Aucune activité" in shown(town, "clashes")


def test_a_programme_without_clash_is_praised(town):
    create(town, "Bal")
    assert "se complète bien" in shown(town, "clashes")


def test_a_proposal_waits_for_those_who_hold_the_activity(town, two):
    town.do("carole", "slot.propose", activity_id=two[0], starts="2026-11-15T18:00", ends="2026-11-15T20:00")
    html = shown(town, "clashes")
    assert "Un créneau proposé attend sa réponse" in html and "Carole N’Diaye" in html
    assert f'data-mine-only="speaks-{two[0]}"' in html
    assert f"speaks-{two[0]}" in mine(town, "clashes", "alice")
    assert f"speaks-{two[0]}" not in mine(town, "clashes", "bruno")
    assert any(key.startswith("slot-") for key in mine(town, "clashes", "carole"))
    assert "data-mine-only" not in shown(town, "clashes", Role.FACILITATOR)
    town.do("alice", "slot.accept", id=town.one("SELECT id FROM slot_proposal"))
    html = shown(town, "clashes")
    assert "attend sa réponse" not in html and "Accepté" in html


def test_journeys_are_listed_with_the_form(town):
    town.do("alice", "journey.note", one="Gymnase", other="Halle", minutes=25)
    html = shown(town, "journeys")
    assert "Gymnase – Halle" in html and "25 min" in html and 'data-action="journey.note"' in html


def test_the_room_sees_the_strongest_without_a_button(town, two):
    with town.desk.database.read() as cursor:
        html = views.VIEWS["clashes"].render(View(cursor, {}, Role.PARTICIPANT))
    assert "Bal" in html and "<button" not in html


def test_who_has_nothing_in_the_programme_comes_first(town):
    for name in town.structures:
        town.do(town.facilitator, "structure.enter", structure_id=town.structures[name], joined_on="2026-09-01")
    create(town, "Bal")
    create(town, "Recettes", "")
    html = shown(town, "balance")
    assert html.index("Lycée Jean-Moulin") < html.index("Les Jardins partagés")
    assert "cherche une structure pour la porter" in html and "Recettes" in html
    assert "Communication" not in html


def test_a_slot_in_the_communication_is_shown_once_a_source_says_it(town, monkeypatch):
    from ssi_core.store.queries import balance

    town.do(town.facilitator, "structure.enter", structure_id=town.structures["Épicerie sociale"], joined_on="2026-09-01")
    create(town, "Bal", "Épicerie sociale")
    monkeypatch.setattr(balance, "COMMUNICATION", [lambda cursor, edition_id: {}])
    assert "rien dans la communication" in shown(town, "balance")


def test_a_few_moves_at_once_are_shown_to_those_who_ask(town, two):
    html = shown(town, "rearrangement")
    assert "0 points" in html and html.count('data-action="slot.propose"') == 1
    town.do("alice", "activity.set_state", activity_id=two[0], state="confirmed")
    town.do("alice", "activity.set_state", activity_id=two[1], state="confirmed")
    assert "ne ferait mieux" in shown(town, "rearrangement")
    assert shown(town, "rearrangement", Role.VISITOR) == ""
