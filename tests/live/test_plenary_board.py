"""What the plenary's page, the list of plenaries and the room's screen show, and to whom."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
import time_machine

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS
from tests.actions.plenary_helpers import items_of, opened, plan
from tests.conftest import Town

ADDRESS = "http://192.168.1.20:8501"


def html(town: Town, board: str = "plenary", audience: Role = Role.PARTICIPANT, **params: str) -> str:
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def text(town: Town, board: str = "plenary", audience: Role = Role.PARTICIPANT, **params: str) -> str:
    """What is read, every space an ordinary one."""
    shown = re.sub(r"<datalist.*?</datalist>", "", html(town, board, audience, **params), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", shown).split())


def screen(town: Town, audience: Role = Role.FACILITATOR) -> str:
    return text(town, "projection", audience, address=ADDRESS)


def test_without_a_plenary_each_is_told_what_to_do(town: Town) -> None:
    assert "Prévoyez la première" in text(town, audience=Role.FACILITATOR)
    assert "apparaît ici toute seule" in text(town)
    assert "plenary.create" in html(town, "plenaries", Role.FACILITATOR)
    assert "plenary.create" not in html(town, "plenaries")


def test_a_plenary_that_is_gone_is_said_to_be(town: Town) -> None:
    assert "n’existe plus" in text(town, id="inconnue")


def test_the_open_plenary_is_shown_first_then_the_next_then_the_last(town: Town) -> None:
    later = plan(town, title="Plus tard", on="2026-11-10T18:30")
    soon = plan(town, title="Bientôt", on="2026-10-10T18:30")
    assert '<h1 class="pl-title">Bientôt' in html(town)
    town.do(town.facilitator, "plenary.open", plenary_id=later)
    assert '<h1 class="pl-title">Plus tard' in html(town)
    town.do(town.facilitator, "plenary.close", plenary_id=later)
    assert '<h1 class="pl-title">Bientôt' in html(town)
    town.do(town.facilitator, "plenary.remove", plenary_id=soon)
    assert '<h1 class="pl-title">Plus tard' in html(town)


def test_a_plenary_just_closed_stays_before_everybodys_eyes_for_the_day(town: Town) -> None:
    with time_machine.travel(datetime(2026, 9, 10, 18, 0, tzinfo=UTC), tick=False):
        plenary, _items = opened(town)
        plan(town, title="La suivante", on="2026-10-01T18:30")
        plan(town, title="Oubliée", on="2026-09-01T18:30")
        town.do(town.facilitator, "plenary.close", plenary_id=plenary)
        assert "Merci à toutes et à tous" in text(town) and "Prochaine plénière : jeudi 1er octobre" in text(town)
        assert "Merci" in screen(town)
    with time_machine.travel(datetime(2026, 9, 11, 6, 0, tzinfo=UTC), tick=False):
        assert '<h1 class="pl-title">La suivante' in html(town)


def test_a_visitor_reads_when_and_where_but_no_name_no_word_no_code(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Entre nous")
    public = html(town, audience=Role.VISITOR) + html(town, "plenaries", Role.VISITOR)
    public += html(town, "projection", Role.VISITOR, address=ADDRESS)
    assert "Plénière de rentrée" in public and 'href="/entrer"' in public
    for secret in ("Entre nous", "Larrieu", town.one("SELECT code FROM room"), "data-action"):
        assert secret not in public


def test_only_the_facilitator_has_the_facilitators_controls(town: Town) -> None:
    opened(town)
    controls = ("plenary.go_to", "plenary.close", "agenda.add", "agenda.move", "agenda.remove", "plenary.change")
    seen = html(town)
    assert not [control for control in controls if control in seen]
    seen = html(town, audience=Role.FACILITATOR)
    assert not [control for control in controls if control not in seen]


def test_one_main_action_for_each_state(town: Town) -> None:
    def main() -> list[str]:
        shown = html(town, audience=Role.FACILITATOR)
        buttons = re.findall(r"<(?:button|a)[^>]*pl-button--main[^>]*>(.*?)</", shown)
        return [label for label in buttons if "Clore" not in label] + re.findall(r"pl-confirm--main", shown)

    plenary = plan(town, agenda="Accueil — 10\nLe thème — 30")
    assert main() == ["Ouvrir la plénière"]
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    assert main() == ["Point suivant\u00a0: Le thème"]
    first, second = items_of(town, plenary)
    town.do(town.facilitator, "plenary.go_to", item_id=second, done_id=first)
    assert main() == ["pl-confirm--main"]
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    assert main() == ["Lire le compte rendu"]


def test_the_clock_counts_to_the_end_of_the_current_point(town: Town) -> None:
    opened(town)
    end = int(re.findall(r'data-ends-at="(\d+)"', html(town))[0])
    assert datetime.fromtimestamp(end / 1000, UTC) == datetime(2026, 9, 10, 16, 10, tzinfo=UTC)
    assert "vers 18\u00a0h\u00a010" in html(town)
    assert "fin prévue vers 19\u00a0h\u00a010" in html(town)


def test_lines_are_read_with_who_and_when_and_shown_as_text(town: Town) -> None:
    _plenary, items = opened(town)
    town.later(minutes=32)
    town.do("carole", "note.write", item_id=items[1], body="<b>l’eau</b> & « nous »")
    shown = html(town)
    assert "&lt;b&gt;l’eau&lt;/b&gt; &amp; « nous »" in shown and "<b>l’eau" not in shown
    assert "Carole N’Diaye, 18\u00a0h\u00a032" in shown
    town.do(
        town.alice, "decision.record", item_id=items[1], body="L’eau", votes_for="1", votes_against="2", abstained="0"
    )
    town.do(
        town.alice, "task.give", item_id=items[1], what="Écrire", person_id="bruno",
        structure_id=town.structures["Épicerie sociale"], due_on="2026-10-01",
    )  # fmt: skip
    shown = text(town)
    assert "1 voix pour 2 contre 0 abstention" in shown
    assert "Bruno Etcheverry (Épicerie sociale) pour le jeudi 1er octobre 2026" in shown
    assert "1 note, 1 décision, 1 action" in shown


def test_writing_is_offered_under_every_point_until_the_closing(town: Town) -> None:
    plenary, items = opened(town)
    assert html(town).count('data-action="note.write"') == len(items)
    assert html(town).count('data-action="decision.record"') == len(items)
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    assert "note.write" not in html(town)
    assert "note.write" in html(town, audience=Role.FACILITATOR)


def test_before_the_opening_notes_are_prepared_but_nothing_is_decided(town: Town) -> None:
    plan(town)
    assert "note.write" in html(town) and "decision.record" not in html(town)


def test_closing_asks_with_a_summary(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Une")
    shown = text(town, audience=Role.FACILITATOR)
    assert "Le compte rendu contiendra : 1 note." in shown
    assert "2 points n’ont pas été traités : Le thème et Le calendrier." in shown


def test_removing_a_point_says_what_goes(town: Town) -> None:
    _plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Une")
    assert "Ce qui est écrit dessous part avec lui : 1 note." in text(town, audience=Role.FACILITATOR)


def test_tasks_of_the_plenary_before_are_followed(town: Town) -> None:
    plenary, items = opened(town)
    town.do(town.alice, "task.give", item_id=items[0], what="Réserver la salle", person_id="bruno", due_on="2026-09-01")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    plan(town, title="La suivante", on="2026-10-01T18:30")
    shown = text(town)
    assert "À suivre depuis les plénières précédentes (1)" in shown
    assert "Réserver la salle" in shown and "en retard" in shown


def test_what_is_to_be_followed_is_unfolded_before_the_plenary_and_folded_once_it_is_open(town: Town) -> None:
    plenary, items = opened(town)
    town.do(town.alice, "task.give", item_id=items[0], what="Réserver la salle", person_id="bruno")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    following = plan(town, title="La suivante", on="2026-10-01T18:30")
    unfolded = r'<details class="pl-more" data-fold="\w+" open>\s*<summary><h2>À suivre'
    assert re.search(unfolded, html(town))
    town.do(town.facilitator, "plenary.open", plenary_id=following)
    assert "À suivre" in html(town) and not re.search(unfolded, html(town))


@pytest.mark.parametrize("audience", [Role.PARTICIPANT, Role.FACILITATOR])
def test_lines_whose_point_is_gone_are_still_shown(town: Town, audience: Role) -> None:
    plenary, items = opened(town)
    town.do(town.alice, "note.write", item_id=items[0], body="Orpheline")
    note = town.one("SELECT id FROM note")
    town.do(town.alice, "note.remove", op_id="gone", note_id=note)
    town.do(town.facilitator, "agenda.remove", item_id=items[0])
    town.desk.perform(town.alice, "history.undo", {"op_id": "gone"})
    assert "Hors ordre du jour" in text(town, audience=audience) and "Orpheline" in text(town, audience=audience)
    assert plenary


def test_who_is_in_the_list_is_marked_here(town: Town) -> None:
    opened(town)
    town.do(town.alice, "door.return", code=town.one("SELECT code FROM room"))
    with town.desk.database.read() as cursor:
        marks = BOARDS["plenary"].mine
        assert marks is not None
        assert marks(View(cursor, {}, Role.PARTICIPANT), [town.alice, town.bruno, ""]) == {
            town.alice: ["here"], town.bruno: [], "": [],
        }  # fmt: skip
    assert "1 présent·e" in text(town)


def test_long_lists_of_names_are_sent_once(town: Town) -> None:
    opened(town)
    assert html(town).count("Bruno Etcheverry") == 1
    assert html(town).count("Épicerie sociale") == 1


def test_the_list_says_where_each_plenary_is(town: Town) -> None:
    opened(town)
    plan(town, title="La suivante", on="2026-10-01T18:30")
    shown = text(town, "plenaries")
    assert "Plénière de rentrée jeudi 10 septembre 2026, 18 h 30 Mairie 0 présent·e 0 décision En cours" in shown
    assert "3 points, 70 min Prévue" in shown


def test_the_screen_of_the_room_is_never_blank(town: Town) -> None:
    code = town.one("SELECT code FROM room")
    for_all = html(town, "projection", address=ADDRESS)
    assert "n’est pas encore prévue" in for_all and code[:3] in for_all and "<svg" in for_all
    plenary = plan(town)
    shown = screen(town)
    assert "Plénière de rentrée" in shown and "Le calendrier" in shown and code[:3] in shown
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    first, second, _third = items_of(town, plenary)
    assert "Point 1 sur 3 Accueil" in screen(town) and "apparaît ici" in screen(town)
    town.do(town.alice, "note.write", item_id=first, body="Une ligne")
    assert "Une ligne" in screen(town) and "Ensuite Le thème" in screen(town)
    town.do(town.facilitator, "plenary.go_to", item_id=second, done_id=first)
    assert "Point 2 sur 3 Le thème" in screen(town) and "Une ligne" not in screen(town)
    town.do(town.alice, "task.give", item_id=second, what="Écrire", person_id="bruno")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    shown = screen(town)
    assert "Merci à toutes et à tous" in shown and "Écrire Bruno Etcheverry" in shown


def test_the_screen_shows_no_address_that_is_not_one(town: Town) -> None:
    assert "evil" not in html(town, "projection", address='javascript:alert("evil")')
