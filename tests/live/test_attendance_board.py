"""What the attendance list shows, and to whom."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS
from ssi_core.store.queries import attendance


@pytest.fixture
def opened(town):
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])
    return done.answer["id"]


def shown(town, audience=Role.FACILITATOR, **params):
    with town.desk.database.read() as cursor:
        return BOARDS["attendance"].render(View(cursor, params, audience))


def mine(town, *people):
    with town.desk.database.read() as cursor:
        return BOARDS["attendance"].mine(View(cursor, {}, Role.PARTICIPANT), people)


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def guest(town, plenary, first_name="Gaby", structure="Les Jardins partagés"):
    town.do(
        town.facilitator, "invitation.create", plenary_id=plenary, structure_id=town.structures[structure]
    )
    link = town.one("SELECT id FROM invitation WHERE structure_id = ?", town.structures[structure])
    town.do("gaby", "door.come_as_guest", invitation=link, first_name=first_name, last_name="Roux")


def test_names_are_not_for_visitors(town, opened):
    town.do(town.alice, "attendance.come")
    assert shown(town, Role.VISITOR) == ""


def test_before_the_first_plenary_the_list_says_what_to_do(town):
    assert "Prévoir une plénière" in shown(town)
    assert "Aucune plénière n’est prévue" in shown(town, Role.PARTICIPANT)


def test_nobody_yet_says_how_the_list_fills(town, opened):
    assert "Personne n’est encore noté" in shown(town)


def test_present_excused_and_absent_are_read_by_structure(town, opened):
    lycee = town.structures["Lycée Jean-Moulin"]
    town.do(town.facilitator, "structure.enter", structure_id=lycee, joined_on="2026-01-01")
    town.do(town.alice, "attendance.come")
    town.do(town.facilitator, "attendance.excuse", plenary_id=opened, person_id=town.bruno)
    read = text(shown(town, Role.PARTICIPANT))
    assert "1 présent·e 1 excusé·e 1 structure absente" in read
    assert "Présents Les Jardins partagés Alice Larrieu" in read
    assert "Excusés Épicerie sociale Bruno Etcheverry" in read
    assert "Structures absentes Lycée Jean-Moulin." in read


def test_a_structure_that_came_before_is_expected_a_guests_is_not(town, opened):
    town.do(town.bruno, "attendance.come")
    guest(town, opened)
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    done = town.do(town.facilitator, "plenary.create", title="Deux", place="", scheduled_on="2026-10-10T18:00")
    with town.desk.database.read() as cursor:
        groups = attendance.by_structure(cursor, done.answer["id"])
    assert [(group.name, group.absent) for group in groups] == [("Épicerie sociale", True)]


def test_a_guest_is_shown_as_the_guest_of_who_invites_with_the_right_article(town, opened):
    guest(town, opened)
    assert "Gaby Roux invité·e des Jardins partagés" in text(shown(town, Role.PARTICIPANT))
    assert "1 invité·e" in text(shown(town))


def test_someone_of_no_structure_is_listed_last(town, opened):
    town.do(town.facilitator, "attendance.add", plenary_id=opened, first_name="Odette", last_name="Aa")
    town.do(town.bruno, "attendance.come")
    read = text(shown(town, Role.PARTICIPANT))
    assert read.index("Bruno Etcheverry") < read.index("Sans structure") < read.index("Odette Aa")


def test_the_forgotten_are_still_counted_without_a_name(town, opened):
    town.do(town.alice, "attendance.come")
    town.do(town.facilitator, "person.erase", person_id=town.alice)
    read = text(shown(town))
    assert "une personne" in read and "Larrieu" not in read


def test_only_the_facilitator_keeps_the_list(town, opened):
    town.do(town.alice, "attendance.come")
    for action in ("attendance.add", "attendance.excuse", "attendance.remove"):
        assert f'data-action="{action}"' in shown(town)
        assert f'data-action="{action}"' not in shown(town, Role.PARTICIPANT)


def test_what_people_are_called_is_text(town, opened):
    guest(town, opened, first_name="<img src=x onerror=alert(1)>")
    assert "<img" not in shown(town)


def test_only_those_who_are_not_there_can_be_added(town, opened):
    town.do(town.alice, "attendance.come")
    html = shown(town)
    options = re.search(r'id="add-person".*?</select>', html, re.DOTALL)[0]
    assert "Alice Larrieu" not in options and "Bruno Etcheverry" in options


def test_links_are_shown_to_those_who_speak_for_the_structure(town, opened):
    town.do(town.alice, "invitation.create", plenary_id=opened, structure_id=town.structures["Les Jardins partagés"])
    jardins = town.structures["Les Jardins partagés"]
    html = shown(town, Role.PARTICIPANT, address="http://192.168.1.20:8501")
    assert re.search(rf'data-mine-only="structure-{jardins}" hidden', html)
    assert f'value="http://192.168.1.20:8501/invitation/{town.one("SELECT id FROM invitation")}"' in html
    assert mine(town, town.alice, town.bruno)[town.alice] == [f"structure-{jardins}"]
    town.do(town.alice, "attendance.come")
    assert "here" in mine(town, town.alice)[town.alice]


def test_nobody_is_invited_to_a_closed_plenary(town, opened):
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    assert "Inviter des partenaires" not in shown(town)


def test_another_plenary_can_be_chosen_and_one_that_is_gone_is_none(town, opened):
    done = town.do(town.facilitator, "plenary.create", title="Deux", place="", scheduled_on="2026-10-10T18:00")
    assert f'href="/rejoindre?id={opened}"' in shown(town, id=done.answer["id"])
    assert "Aucune plénière" in shown(town, id="gone")


def test_before_it_opens_structures_are_awaited_not_absent(town):
    done = town.do(town.facilitator, "plenary.create", title="Bientôt", place="", scheduled_on="2026-09-17T18:30")
    grocery = town.structures["Épicerie sociale"]
    town.do(town.facilitator, "structure.enter", structure_id=grocery, joined_on="2026-09-01")
    read = text(shown(town, plenary=done.answer["id"]))
    assert "1 structure attendue" in read
    assert "Structures attendues Épicerie sociale." in read
    assert "absente" not in read
