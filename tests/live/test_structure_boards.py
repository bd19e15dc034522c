"""What the pages of the structures show, and to whom."""

from __future__ import annotations

import re
from datetime import date

import pytest
import time_machine

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.boards.structure import history
from ssi_core.live.gallery import BOARDS
from ssi_core.store.queries.structures import Stay

EVERYBODY = [Role.VISITOR, Role.PARTICIPANT, Role.FACILITATOR]


@pytest.fixture(autouse=True)
def on_the_day_of_the_town():
    with time_machine.travel("2026-09-10T16:00:00Z", tick=False):
        yield


def html_of(town, board, audience, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def shown(town, board, audience=Role.FACILITATOR, **params):
    return " ".join(re.sub(r"<[^>]+>", " ", html_of(town, board, audience, **params)).split())


def entered(town, name):
    town.do(town.alice, "structure.enter", structure_id=town.structures[name], joined_on="2024-02-01")
    return town.structures[name]


def test_structures_are_listed_by_kind_with_where_they_stand(town):
    jardins = entered(town, "Les Jardins partagés")
    town.do(town.facilitator, "structure.sign_charter", structure_id=jardins, signed_on="2024-03-01")
    town.do(
        town.alice, "structure.add", name="Collège des Vallées", kind="etablissement_scolaire", joined_on="2024-01-01"
    )
    text = shown(town, "structures", Role.PARTICIPANT)
    assert "2 structures dans le collectif. 1 a signé la charte." in text
    assert text.index("Établissements scolaires (1)") < text.index("Autres structures (3)")
    assert "Les Jardins partagés Charte signée" in text and "Collège des Vallées Charte à signer" in text
    assert "Épicerie sociale Entrée à noter" in text


def test_a_visitor_sees_the_members_only_and_adds_nothing(town):
    entered(town, "Les Jardins partagés")
    html = html_of(town, "structures", Role.VISITOR)
    assert "Les Jardins partagés" in html and "Épicerie sociale" not in html and "data-action" not in html


def test_an_empty_list_says_what_to_do(town):
    assert "n’a pas encore noté ses membres" in shown(town, "structures", Role.VISITOR)


def test_many_structures_come_folded_with_a_search_and_few_without(town):
    assert "data-filter=" not in html_of(town, "structures", Role.PARTICIPANT)
    for number in range(70):
        town.do(town.alice, "structure.add", name=f"Association {number}", kind="association")
    html = html_of(town, "structures", Role.PARTICIPANT)
    assert 'data-filter="structures"' in html
    assert not re.search(r'data-key="kind-\w+" open', html)


def test_the_page_of_a_structure_shows_its_history_and_who_speaks_for_it(town):
    jardins = entered(town, "Les Jardins partagés")
    town.do(town.facilitator, "structure.leave", structure_id=jardins, left_on="2025-06-30")
    town.do(town.alice, "structure.enter", structure_id=jardins, joined_on="2026-01-01")
    text = shown(town, "structure", Role.PARTICIPANT, id=jardins)
    assert (
        text.index("jeudi 1er janvier 2026") < text.index("lundi 30 juin 2025") < text.index("jeudi 1er février 2024")
    )
    assert "Alice Larrieu" in text and "Dans le collectif depuis le 1er janvier 2026" in text


def test_the_contact_of_who_speaks_for_it_is_shown_when_they_share_it_and_to_participants_only(town):
    jardins = entered(town, "Les Jardins partagés")
    town.do(town.alice, "person.change", first_name="Alice", last_name="Larrieu", email="alice@exemple.fr")
    assert "alice@exemple.fr" not in html_of(town, "structure", Role.FACILITATOR, id=jardins)
    town.do(town.alice, "person.change_consent", shares="1")
    assert "mailto:alice@exemple.fr" in html_of(town, "structure", Role.PARTICIPANT, id=jardins)
    visitor = html_of(town, "structure", Role.VISITOR, id=jardins)
    assert "alice@" not in visitor and "Larrieu" not in visitor and "data-action" not in visitor


@pytest.mark.parametrize("audience", EVERYBODY)
def test_a_structure_that_is_gone_has_a_page_that_says_so(town, audience):
    assert "n’est pas dans la liste" in shown(town, "structure", audience, id="nowhere")


def test_a_visitor_does_not_see_a_structure_that_is_not_a_member(town):
    assert "Épicerie" not in shown(town, "structure", Role.VISITOR, id=town.structures["Épicerie sociale"])


def test_only_the_facilitator_notes_departures_and_removes_what_nothing_speaks_of(town):
    jardins = entered(town, "Les Jardins partagés")
    assert "structure.leave" not in html_of(town, "structure", Role.PARTICIPANT, id=jardins)
    html = html_of(town, "structure", Role.FACILITATOR, id=jardins)
    assert "structure.leave" in html and "structure.remove" not in html
    alone = town.do(town.alice, "structure.add", name="Par erreur", kind="autre").answer["id"]
    assert "structure.remove" in html_of(town, "structure", Role.FACILITATOR, id=alone)


def test_its_activities_are_listed_ideas_for_participants_only(town):
    jardins = entered(town, "Les Jardins partagés")
    slot = {
        "place": "Halle",
        "description": "",
        "starts": "2026-11-14T14:00",
        "ends": "2026-11-14T16:00",
        "publics": [],
    }
    town.do(town.alice, "activity.create", title="Discosoupe", holder_id=jardins, co_holder_ids=[], **slot)
    assert "Discosoupe" in shown(town, "structure", Role.PARTICIPANT, id=jardins)
    assert "Discosoupe" not in shown(town, "structure", Role.VISITOR, id=jardins)


def test_what_people_type_is_shown_as_text(town):
    row_id = town.do(
        town.alice,
        "structure.add",
        name='<b>"Les" Amis</b>',
        kind="autre",
        description="<script>x</script>\nfin",
        joined_on="2024-01-01",
    ).answer["id"]
    for audience in EVERYBODY:
        for html in (html_of(town, "structures", audience), html_of(town, "structure", audience, id=row_id)):
            assert "<script>" not in html and "<b>" not in html and "&lt;b&gt;" in html


def test_on_the_day_of_a_return_the_return_comes_after_the_departure():
    day = date(2024, 6, 30)
    stays = [Stay("1", "s", date(2023, 1, 1), day), Stay("2", "s", day, None)]
    assert [moment.what for moment in history(stays, day)] == ["entered", "signed", "left", "entered"]
