"""What the page of the people shows, and to whom; one's own data go to oneself alone."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live import me
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS
from ssi_core.store.queries import people


def html_of(town, board, audience, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def shown(town, board, audience=Role.FACILITATOR, **params):
    return " ".join(re.sub(r"<[^>]+>", " ", html_of(town, board, audience, **params)).split())


def mine(town, person):
    with town.desk.database.read() as cursor:
        return me.my_page(cursor, person)


@pytest.fixture
def reachable(town):
    """A town where Alice has an address and a telephone, not shared yet."""
    town.do(
        town.alice,
        "person.change",
        first_name="Alice",
        last_name="Larrieu",
        email="alice@exemple.fr",
        phone="0600000000",
    )
    return town


def test_participants_see_names_and_structures_and_visitors_none(town):
    text = shown(town, "people", Role.PARTICIPANT)
    assert "Alice Larrieu" in text and "Les Jardins partagés" in text and "Carole N’Diaye" in text
    visitor = html_of(town, "people", Role.VISITOR)
    assert "Larrieu" not in visitor and "/entrer" in visitor


def test_a_contact_is_shown_only_while_it_is_shared(reachable):
    for audience in (Role.PARTICIPANT, Role.FACILITATOR):
        assert "alice@exemple.fr" not in html_of(reachable, "people", audience)
    reachable.do(reachable.alice, "person.change_consent", shares="1")
    assert "tel:0600000000" in html_of(reachable, "people", Role.PARTICIPANT)
    reachable.do(reachable.alice, "person.change_consent", shares="")
    assert "0600000000" not in html_of(reachable, "people", Role.FACILITATOR)


def test_people_are_in_the_order_of_their_names_without_minding_accents(town):
    for first, last in (("Émile", "Étienne"), ("Zoé", "Œuvrard"), ("Yves", "Zola"), ("Anne", "étienne")):
        town.do(town.facilitator, "person.add", first_name=first, last_name=last, structure="aucune")
    with town.desk.database.read() as cursor:
        names = [person.name for person in people.all_known(cursor) if person.first_name]
    assert names == [
        "Bruno Etcheverry", "Anne étienne", "Émile Étienne", "Alice Larrieu", "Carole N’Diaye", "Zoé Œuvrard",
        "Yves Zola",
    ]  # fmt: skip


def test_who_has_not_said_their_name_is_shown_to_the_facilitator_only(town):
    assert "Animateur·rice sans nom" in shown(town, "people")
    assert "Animateur·rice" not in shown(town, "people", Role.PARTICIPANT)


def test_who_was_erased_is_on_no_page(reachable):
    reachable.do(reachable.alice, "person.erase_me")
    assert "Alice" not in shown(reachable, "people")
    assert "effacées" in shown(reachable, "person", id=reachable.alice)
    assert "sont effacés" in mine(reachable, reachable.alice)


def test_the_page_of_one_person_is_the_facilitators(reachable):
    assert 'value="Alice"' in html_of(reachable, "person", Role.FACILITATOR, id=reachable.alice)
    for audience in (Role.VISITOR, Role.PARTICIPANT):
        html = html_of(reachable, "person", audience, id=reachable.alice)
        assert "Alice" not in html and "réservée" in html


def test_the_facilitator_does_not_read_a_contact_that_is_not_shared(reachable):
    assert "alice@" not in html_of(reachable, "person", Role.FACILITATOR, id=reachable.alice)
    reachable.do(reachable.alice, "person.change_consent", shares="1")
    assert "alice@" in html_of(reachable, "person", Role.FACILITATOR, id=reachable.alice)


def test_one_reads_all_of_ones_own_and_nothing_of_the_others(reachable):
    html = mine(reachable, reachable.alice)
    assert "alice@exemple.fr" in html and "06 00 00 00 00" in html and "person.erase_me" in html
    assert "Etcheverry" not in html
    assert "alice@exemple.fr" not in mine(reachable, reachable.bruno)
    assert mine(reachable, "") == mine(reachable, "stranger") == ""


def test_ones_own_data_are_on_no_board(reachable):
    for name, board in BOARDS.items():
        for audience in Role:
            with reachable.desk.database.read() as cursor:
                html = board.render(View(cursor, {"id": reachable.alice, "address": "http://192.168.1.20"}, audience))
            assert "alice@exemple.fr" not in html and "06 00 00 00 00" not in html, name


def test_consent_is_shown_with_its_day(reachable):
    assert "ne sont visibles que de vous" in mine(reachable, reachable.alice)
    reachable.do(reachable.alice, "person.change_consent", shares="1")
    assert "10 septembre 2026" in mine(reachable, reachable.alice)


def test_the_last_facilitator_is_told_why_they_cannot_leave(town):
    assert "person.erase_me" not in mine(town, town.facilitator)
    assert "seul·e à animer" in mine(town, town.facilitator)
    assert "seule personne qui anime" in shown(town, "person", id=town.facilitator)


def test_who_lost_their_seat_may_only_erase_themself(reachable):
    reachable.do(reachable.facilitator, "room.revoke_seat", person_id=reachable.alice)
    html = mine(reachable, reachable.alice)
    assert "person.erase_me" in html and "person.change" not in html


def test_names_are_shown_as_text(town):
    town.do(town.alice, "person.change", first_name='<b>"A"</b>', last_name="<script>")
    pages = [html_of(town, "people", Role.FACILITATOR), html_of(town, "person", Role.FACILITATOR, id=town.alice)]
    for html in (*pages, mine(town, town.alice)):
        assert "<script>" not in html and "<b>" not in html and "&lt;script&gt;" in html
