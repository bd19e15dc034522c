"""What the first page shows: before an edition, during it, and to whom."""

from __future__ import annotations

import re
from datetime import date

import pytest
import time_machine

from ssi_core.actions.desk import Desk
from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.boards.home import when
from ssi_core.live.gallery import BOARDS
from ssi_core.store.database import Database
from ssi_core.store.queries.editions import Edition

EVERYBODY = [Role.VISITOR, Role.PARTICIPANT, Role.FACILITATOR]


@pytest.fixture(autouse=True)
def on_the_day_of_the_town():
    with time_machine.travel("2026-09-10T16:00:00Z", tick=False):
        yield


def html_of(database, audience):
    with database.read() as cursor:
        return BOARDS["home"].render(View(cursor, {}, audience))


def shown(town, audience=Role.FACILITATOR):
    return " ".join(re.sub(r"<[^>]+>", " ", html_of(town.desk.database, audience)).split())


def plan(town, title="Plénière de rentrée", on="2026-09-17T18:30"):
    done = town.do(
        town.facilitator, "plenary.create", title=title, place="Mairie", scheduled_on=on, agenda="Accueil — 10"
    )
    return done.answer["id"]


@pytest.fixture
def nothing():
    database = Database()
    Desk(database).perform("facilitator", "door.facilitate", {})
    yield database
    database.close()


def test_before_an_edition_the_facilitator_is_proposed_the_dates_of_the_rule_or_the_example(nothing):
    html = html_of(nothing, Role.FACILITATOR)
    assert 'data-action="edition.start"' in html and 'data-action="demo.open"' in html
    assert 'value="2026-11-13"' in html and 'value="2026-11-29"' in html


@pytest.mark.parametrize("audience", [Role.VISITOR, Role.PARTICIPANT])
def test_before_an_edition_the_others_are_told_what_it_is_and_where_the_link_is(nothing, audience):
    html = html_of(nothing, audience)
    assert "data-action" not in html and "lien que le programme a affiché" in html and "en plénière" in html


def test_the_next_plenary_then_the_open_one_come_first(town):
    plenary_id = plan(town)
    plan(town, "La suivante", "2026-10-17T18:30")
    assert "Prochaine plénière Plénière de rentrée jeudi 17 septembre 2026" in shown(town)
    town.do(town.facilitator, "plenary.open", plenary_id=plenary_id)
    assert "Entrer dans la plénière" in shown(town, Role.PARTICIPANT)
    assert "Entrer dans la salle" in shown(town, Role.VISITOR) and "code affiché" in shown(town, Role.VISITOR)


def test_without_a_plenary_the_facilitator_is_asked_for_one(town):
    assert "Prévoir une plénière" in shown(town)
    assert "Prévoir une plénière" not in shown(town, Role.PARTICIPANT)


def test_what_is_missing_is_listed_with_its_page_and_goes_away_when_done(town):
    everything = shown(town)
    assert "Personne n’a encore proposé" in everything and "3 structures sont connues" in everything
    assert "Mettre une première activité" in everything
    town.do(town.alice, "theme.propose", title="L’eau", why="")
    for structure_id in town.structures.values():
        town.do(town.facilitator, "structure.enter", structure_id=structure_id, joined_on="2026-01-01")
    town.do(
        town.alice,
        "activity.create",
        title="Marché",
        holder_id="",
        co_holder_ids=[],
        publics=[],
        description="",
        place="Halle",
        starts="2026-11-14T14:00",
        ends="2026-11-14T16:00",
    )
    later = shown(town)
    assert "1 proposition attend vos avis" in later and "Noter qui est" not in later
    assert "3 structures ne l’ont pas encore signée" in later
    assert "1 idée attend" in later and "1 activité n’a pas encore de structure porteuse" in later


def test_a_former_member_is_not_said_to_be_missing(town):
    lycee = town.structures["Lycée Jean-Moulin"]
    town.do(town.facilitator, "structure.enter", structure_id=lycee, joined_on="2025-01-01")
    town.do(town.facilitator, "structure.leave", structure_id=lycee, left_on="2026-01-01")
    assert "2 structures sont connues, sans date d’entrée" in shown(town)


def test_unusual_dates_are_recalled_to_the_facilitator_alone(town):
    assert "sortent de l’ordinaire" not in shown(town)
    town.do(
        town.facilitator,
        "edition.change",
        name="Quinzaine",
        collective_name="Collectif",
        school_zone="A",
        starts_on="2026-11-06",
        ends_on="2026-11-29",
    )
    assert "sortent de l’ordinaire" in shown(town)
    assert "sortent de l’ordinaire" not in shown(town, Role.PARTICIPANT)


def test_the_other_editions_stay_readable_with_their_minutes(town):
    plenary_id = plan(town)
    town.do(town.facilitator, "plenary.open", plenary_id=plenary_id)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary_id)
    town.do(
        town.facilitator,
        "edition.start",
        name="Semaine 2027",
        collective_name="Collectif",
        school_zone="A",
        starts_on="2027-11-12",
        ends_on="2027-11-28",
    )
    html = html_of(town.desk.database, Role.FACILITATOR)
    assert f"/compte-rendu?id={plenary_id}" in html and 'data-action="edition.resume"' in html
    assert "Festival des Solidarités 2026" in shown(town, Role.VISITOR)
    assert "edition.resume" not in html_of(town.desk.database, Role.PARTICIPANT)


@pytest.mark.parametrize("audience", EVERYBODY)
def test_nobody_is_named_on_the_first_page_and_forms_are_the_facilitators(town, audience):
    html = html_of(town.desk.database, audience)
    assert "Larrieu" not in html and "Etcheverry" not in html
    assert ("data-action" in html) is (audience is Role.FACILITATOR)


def test_what_people_type_is_shown_as_text(town):
    town.do(
        town.facilitator,
        "edition.change",
        name="<script>alert(1)</script>",
        collective_name="A & B",
        school_zone="A",
        starts_on="2026-11-13",
        ends_on="2026-11-29",
    )
    for audience in EVERYBODY:
        html = html_of(town.desk.database, audience)
        assert "<script>" not in html and "&lt;script&gt;" in html and "A &amp; B" in html


def test_only_who_has_not_said_their_name_is_asked_for_it(town):
    with town.desk.database.read() as cursor:
        marks = BOARDS["home"].mine(View(cursor, {}, Role.FACILITATOR), [town.facilitator, town.alice, "stranger"])
    assert marks == {town.facilitator: ["nameless"], town.alice: [], "stranger": []}


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2026, 11, 11), "Il commence dans 2 jours."),
        (date(2026, 11, 12), "Il commence demain."),
        (date(2026, 11, 13), "jour 1 sur 17."),
        (date(2026, 11, 29), "jour 17 sur 17."),
        (date(2026, 11, 30), "Il est passé"),
    ],
)
def test_where_today_is(today, said):
    edition = Edition("e", "Festival", "Collectif", "A", date(2026, 11, 13), date(2026, 11, 29), True)
    assert said in when(edition, today)
