"""The programme as a list, and the activity beside the calendar, for each audience."""

from __future__ import annotations

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View, load_all

load_all()
ID = "abcdefghijklmnop"


def shown(town, board, audience=Role.PARTICIPANT, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def create(town, title="Disco-soupe", starts="2026-11-14T18:00", ends="2026-11-14T21:00", **fields):
    return town.do("alice", "activity.create", title=title, starts=starts, ends=ends, **fields).answer["id"]


# -- the list


def test_an_empty_programme_says_what_to_do(town):
    assert 'data-ask="new"' in shown(town, "programme")
    assert 'data-ask="new"' not in shown(town, "programme", Role.VISITOR)
    assert "Aucune activité pour l’instant" in shown(town, "programme", Role.VISITOR)


def test_before_the_first_edition_the_programme_waits_for_it():
    from ssi_core.store.database import Database

    database = Database()
    with database.read() as cursor:
        for audience in Role:
            html = BOARDS["programme"].render(View(cursor, {}, audience))
            assert "Aucune édition" in html
            assert ("Commencer une édition" in html) == (audience is Role.FACILITATOR)
            assert BOARDS["activity"].render(View(cursor, {}, audience)) == ""


def test_an_activity_is_told_whole_on_its_day(town):
    create(
        town,
        holder_id=town.structures["Les Jardins partagés"],
        co_holder_ids=[town.structures["Épicerie sociale"]],
        publics=["familles", "seniors"],
        place="Place du marché",
    )
    html = shown(town, "programme")
    for text in (
        "samedi 14 novembre 2026",
        "de 18\u00a0h à 21\u00a0h",
        "Disco-soupe",
        "Idée",
        "Place du marché",
    ):
        assert text in html
    assert "Les Jardins partagés et Épicerie sociale" in html
    assert "familles et seniors" in html
    assert "1 activité<" in html


def test_ideas_are_for_those_who_take_part(town):
    create(town)
    create(town, "Exposition", state="confirmed")
    create(town, "Match", state="cancelled")
    html = shown(town, "programme", Role.VISITOR)
    assert "Exposition" in html
    assert "Match" in html
    assert "Disco-soupe" not in html
    assert "Modifier" not in html


def test_days_are_in_order_and_those_outside_the_edition_are_marked(town):
    create(town, "Après", "2026-12-02T18:00", "2026-12-02T20:00")
    create(town, "Avant", "2026-11-08T18:00", "2026-11-08T20:00")
    html = shown(town, "programme")
    assert html.index("Avant") < html.index("Après")
    assert html.count("hors des dates de l’édition") == 3  # the 11th of November, a holiday between them, too


def test_an_exhibition_is_said_to_go_on_the_days_that_follow(town):
    create(town, "Exposition", "2026-11-14T10:00", "2026-11-18T18:00")
    create(town, "Conte", "2026-11-17T18:00", "2026-11-17T20:00")
    html = shown(town, "programme")
    assert "du samedi 14 novembre 2026 à 10\u00a0h au mercredi 18 novembre 2026 à 18\u00a0h" in html
    assert html.index("mardi 17 novembre") < html.index("Toujours en cours") < html.index("Conte")


def test_holidays_are_named(town):
    town.do(
        town.facilitator,
        "edition.change",
        name="Quinzaine",
        collective_name="Collectif",
        school_zone="A",
        starts_on="2026-10-19",
        ends_on="2026-11-12",
    )
    html = shown(town, "programme")
    assert "Vacances de la Toussaint (zone A)" in html
    assert "Férié\u00a0: Armistice" in html


def test_what_people_typed_is_text(town):
    create(town, "<img src=x onerror=alert(1)>", place="<b>Halle</b>", other_publics="<i>voisins</i>")
    html = shown(town, "programme") + shown(town, "activity", id=town.one("SELECT id FROM activity"))
    assert "<img" not in html
    assert "<b>" not in html
    assert "<i>" not in html


# -- the activity


def test_nothing_open_says_how_to_use_the_calendar(town):
    assert "Choisissez un créneau" in shown(town, "activity")
    assert "entrez dans la salle" in shown(town, "activity", Role.VISITOR)


def test_an_open_activity_is_a_form_that_remembers_what_it_started_from(town):
    activity_id = create(town, publics=["familles", "voisins"], description="Une\ndeux")
    html = shown(town, "activity", id=activity_id)
    assert 'data-action="activity.change"' in html
    assert 'name="base_title" value="Disco-soupe"' in html
    assert 'name="base_publics" value="familles,voisins"' in html
    assert 'name="base_description" value="Une\ndeux"' in html
    assert 'value="voisins" checked' in html
    assert 'value="2026-11-14T18:00"' in html
    assert 'aria-pressed="true" data-key="state-idea"' in html
    assert 'data-action="activity.remove"' in html


def test_a_visitor_reads_a_confirmed_activity_without_any_field(town):
    activity_id = create(town, state="confirmed", description="Venez nombreux")
    html = shown(town, "activity", Role.VISITOR, id=activity_id)
    assert "Venez nombreux" in html
    assert "data-action" not in html


def test_a_visitor_does_not_see_an_idea_even_by_its_id(town):
    html = shown(town, "activity", Role.VISITOR, id=create(town))
    assert "Disco-soupe" not in html
    assert "n’est plus au programme" in html


def test_an_activity_outside_the_edition_is_warned_about(town):
    html = shown(town, "activity", id=create(town, starts="2026-11-08T18:00", ends="2026-11-08T20:00"))
    assert "pl-banner--warn" in html
    assert "pl-banner--warn" not in shown(town, "activity", id=create(town))


def test_an_unknown_id_is_a_new_form_at_the_slot_asked_for(town):
    html = shown(town, "activity", id=ID, starts="2026-11-20T14:00", ends="2026-11-20T16:00")
    assert 'data-action="activity.create"' in html
    assert f'name="activity_id" value="{ID}"' in html
    assert 'name="starts" required value="2026-11-20T14:00"' in html


@pytest.mark.parametrize("slot", [{}, {"starts": "<script>", "ends": "1"}, {"starts": "2026-11-20T14:00"}])
def test_without_a_slot_the_first_evening_of_the_edition_is_proposed(town, slot):
    html = shown(town, "activity", id=ID, **slot)
    assert "T18:00" in html
    assert "<script>" not in html


def test_a_visitor_gets_no_form_for_a_new_activity(town):
    assert "activity.create" not in shown(town, "activity", Role.VISITOR, id=ID)


def test_once_created_the_same_board_shows_the_activity_and_once_removed_says_so(town):
    params = {"id": ID, "starts": "2026-11-20T14:00", "ends": "2026-11-20T16:00"}
    create(town, activity_id=ID)
    assert 'data-action="activity.change"' in shown(town, "activity", **params)
    town.do("alice", "activity.remove", activity_id=ID)
    assert "n’est plus au programme" in shown(town, "activity", **params)


def test_the_head_offers_to_add_to_those_who_take_part(town):
    assert 'data-ask="new"' in shown(town, "calendar_head")
    assert 'data-ask="new"' not in shown(town, "calendar_head", Role.VISITOR)
    assert "du 13 au 29 novembre 2026" in shown(town, "calendar_head", Role.VISITOR)
