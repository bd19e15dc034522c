"""The kit, its distribution, who is seen where, and the steps: everybody writes them, and everything is taken back."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain import money
from ssi_core.domain.errors import Conflict, Refused
from ssi_core.domain.permissions import Role
from ssi_core.domain.retroplanning import countdown, usual
from ssi_core.exports.chapters import communication as chapters
from ssi_core.live.boards import BOARDS, View
from ssi_core.store.queries import kit, plenaries, retroplanning
from tests.actions.plenary_helpers import opened, undo


def poster(town, **given_too) -> str:
    fields = {"name": "Affiche A3", "kind": "poster", "deadline": "2026-09-30", "usual": "180,50", "rate": "0", **given_too}
    town.do(town.alice, "kit.add", **fields)
    return str(town.one("SELECT id FROM kit_item WHERE name = ?", fields["name"]))


def shown(town, board, role=Role.PARTICIPANT) -> str:
    with town.desk.database.read() as cursor:
        return " ".join(BOARDS[board].render(View(cursor, {}, role)).replace("\u00a0", " ").split())


def test_prices_are_whole_cents_and_an_odd_one_is_told_beside_its_field(town):
    poster(town)
    assert town.rows("SELECT usual_cents, rate_cents FROM kit_item") == [(18050, 0)]
    html = shown(town, "communication")
    assert "gratuit pour le collectif" in html and "tarif habituel : 180,50 €" in html
    with pytest.raises(Refused) as refused:
        poster(town, name="Banderole", usual="cher")
    assert set(refused.value.errors) == {"usual"}
    with pytest.raises(Refused) as refused:
        poster(town, name="", deadline="hier")
    assert {"name", "deadline"} <= set(refused.value.errors)


def test_two_people_change_a_rate_and_the_second_is_asked(town):
    item = poster(town)
    base = {"item_id": item, "name": "Affiche A3", "kind": "poster", "deadline": "2026-09-30", "rate": "0"}
    based = {"base_usual": "180,50", "base_rate": "0", "base_deadline": "2026-09-30"}
    town.do(town.alice, "kit.change", **base, **based, usual="200")
    with pytest.raises(Conflict):
        town.do(town.bruno, "kit.change", **base, **based, usual="150")
    town.do(town.bruno, "kit.change", **{**base, "name": "Affiche A2"}, **based, base_name="Affiche A3", usual="180,50")
    assert town.rows("SELECT name, usual_cents FROM kit_item") == [("Affiche A2", 20000)]


def test_a_distribution_is_prepared_taken_and_done(town):
    item = poster(town)
    town.do(town.alice, "distribution.add", item_id=item, place="Commerces", quantity="40", due_on="2026-10-20")
    assert "1 distribution que personne n’a prise." in shown(town, "communication")
    its = town.one("SELECT id FROM distribution")
    epicerie = town.structures["Épicerie sociale"]
    town.do(
        town.bruno, "distribution.change", id=its, place="Commerces", quantity="40", structure_id=epicerie, due_on="2026-10-20"
    )
    town.do(town.bruno, "distribution.settle", id=its, done="on")
    assert town.rows("SELECT structure_id, done, quantity FROM distribution") == [(epicerie, True, 40)]
    assert "que personne n’a prise" not in shown(town, "communication")


def test_an_item_leaves_with_what_hangs_on_it_and_comes_back_with_it(town):
    item = poster(town)
    town.do(town.alice, "distribution.add", item_id=item, place="Commerces")
    town.do(town.alice, "visibility.set", item_id=item, structure_id=town.structures["Épicerie sociale"], state="planned")
    town.do(town.alice, "kit.remove", "gone", item_id=item)
    everything = "SELECT (SELECT count(*) FROM kit_item), (SELECT count(*) FROM distribution), (SELECT count(*) FROM visibility)"
    assert town.rows(everything) == [(0, 0, 0)]
    undo(town, town.alice, "gone")
    assert town.rows(everything) == [(1, 1, 1)]


def test_a_cell_pressed_twice_at_once_is_one_place(town):
    item, epicerie = poster(town), town.structures["Épicerie sociale"]
    for person in (town.alice, town.bruno):
        town.do(person, "visibility.set", item_id=item, structure_id=epicerie, state="planned")
    assert town.rows("SELECT state FROM visibility") == [("planned",)]
    town.do(town.alice, "visibility.set", item_id=item, structure_id=epicerie, state="")
    assert town.rows("SELECT state FROM visibility") == []


def test_the_balance_speaks_of_communication_once_there_is_a_kit(town):
    town.do(town.facilitator, "structure.enter", structure_id=town.structures["Épicerie sociale"], joined_on="2026-01-01")
    assert "rien dans la communication" not in shown(town, "balance")
    item = poster(town)
    assert "rien dans la communication" in shown(town, "balance")
    for structure in town.structures.values():
        town.do(town.alice, "visibility.set", item_id=item, structure_id=structure, state="published")
    assert "rien dans la communication" not in shown(town, "balance")


def test_the_usual_steps_come_once_and_are_taken_back_at_once(town):
    town.do(town.alice, "milestone.apply_template", "steps")
    number = town.one("SELECT count(*) FROM milestone")
    assert number == len(usual(date(2026, 11, 13)))
    assert town.do(town.bruno, "milestone.apply_template").answer["message"] == "0 étape ajoutée."
    assert town.one("SELECT count(*) FROM milestone") == number
    undo(town, town.alice, "steps")
    assert town.one("SELECT count(*) FROM milestone") == 0


def test_the_retroplanning_gathers_steps_deadlines_distributions_and_plenaries(town):
    opened(town)
    item = poster(town)
    town.do(town.alice, "distribution.add", item_id=item, place="Commerces", due_on="2026-10-20")
    town.do(town.alice, "milestone.add", title="Réserver la salle", due_on="2026-09-01", structure_id="")
    with town.desk.database.read() as cursor:
        found = retroplanning.of_edition(cursor, town.edition)
    assert [each.key.split("-")[0] for each in found] == ["etape", "pleniere", "support", "distribution"]
    html = shown(town, "retroplanning")
    assert "En retard" in html and "Réserver la salle" in html and "Distribuer « Affiche A3 » : Commerces" in html
    assert "Entrer dans la salle" in shown(town, "retroplanning", Role.VISITOR)


def test_the_compte_rendu_tells_the_communication_and_the_steps_of_the_plenary(town):
    plenary, _items = opened(town)
    item = poster(town)
    town.do(town.alice, "distribution.add", item_id=item, place="Commerces", due_on="2026-10-20")
    town.do(town.alice, "milestone.add", title="Réserver la salle", due_on="2026-10-01", structure_id="")
    step = town.one("SELECT id FROM milestone")
    town.do(
        town.bruno, "milestone.change", id=step, title="Réserver la salle", due_on="2026-10-05", structure_id="",
        base_due_on="2026-10-01",
    )  # fmt: skip
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    with town.desk.database.read() as cursor:
        held = plenaries.find(cursor, plenary)
        sections = [*chapters.communication(cursor, held), *chapters.retroplanning(cursor, held)]
    assert [each.title for each in sections] == ["Communication", "Rétroplanning"]
    text = str(sections).replace("\\xa0", " ")
    assert "ajouté, textes et images avant le mercredi 30 septembre 2026" in text
    assert "Commerces : personne encore, avant le mardi 20 octobre 2026" in text
    assert "tout le monde, avant le lundi 5 octobre 2026" in text and "au lieu du" not in text


@given(st.integers(0, money.MOST))
def test_a_sum_typed_as_it_is_shown_is_the_same_sum(cents):
    assert money.cents(money.euros(cents), "x") == cents == money.cents(money.typed(cents), "x")


@given(st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_usual_steps_are_in_order_and_count_from_the_opening(opening):
    steps = usual(opening)
    days = [day for _title, day in steps]
    assert days == sorted(days) and dict(steps)["Ouverture"] == opening
    assert countdown(opening, opening) == "J" and countdown(opening + timedelta(days=3), opening) == "J + 3"


def test_every_item_of_a_kit_is_read_in_the_order_of_its_deadline(town):
    poster(town, name="Tard", deadline="2026-10-30")
    poster(town, name="Sans délai", deadline="")
    poster(town, name="Tôt", deadline="2026-09-01")
    with town.desk.database.read() as cursor:
        assert [each.name for each in kit.items(cursor, town.edition)] == ["Tôt", "Tard", "Sans délai"]


def test_the_big_screen_shows_what_nobody_took_and_who_is_nowhere(town):
    from ssi_core.live.views import VIEWS, load_all

    load_all()
    town.do(town.facilitator, "structure.enter", structure_id=town.structures["Épicerie sociale"], joined_on="2026-01-01")
    with town.desk.database.read() as cursor:
        assert VIEWS["communication"].render(View(cursor, {}, Role.PARTICIPANT)) == ""
    item = poster(town)
    town.do(town.alice, "distribution.add", item_id=item, place="Commerces", quantity="40")
    with town.desk.database.read() as cursor:
        html = VIEWS["communication"].render(View(cursor, {}, Role.PARTICIPANT)).replace("\u00a0", " ")
    assert "Affiche A3 × 40, Commerces" in html and "visible" in html and "<button" not in html
