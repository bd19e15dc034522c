"""The board of the history: one sentence a line, days, filters, pages, and who may go back."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.boards.history import PAGE, TABLES, own, shown_subjects, subjects
from tests.actions.import_town import bring, csv


def board(town, role=Role.PARTICIPANT, **params):
    with town.desk.database.read() as cursor:
        return BOARDS["history"].render(View(cursor, params, role))


def said(html):
    found = re.findall(r'<p class="pl-history-said">(.*?)</p>', html)
    return [each.replace("\u00a0", " ") for each in found]


def discosoupe(town, person=None):
    return town.do(
        person or town.alice, "activity.create", title="Discosoupe", starts="2026-11-14T11:00", ends="2026-11-14T14:00"
    ).answer["id"]


def test_a_line_says_who_did_what_with_the_words_people_know(town):
    activity = discosoupe(town)
    town.do(town.alice, "activity.move", activity_id=activity, starts="2026-11-15T14:00", ends="2026-11-15T17:00")
    assert said(board(town))[:2] == [
        "Alice Larrieu a déplacé « Discosoupe » au 15 novembre 2026, 14 h.",
        "Alice Larrieu a ajouté l’activité « Discosoupe ».",
    ]


def test_the_edition_begins_with_its_start(town):
    assert said(board(town))[-1] == "L’animateur·rice a commencé l’édition « Festival des Solidarités 2026 »."


def test_what_is_gone_keeps_its_name(town):
    activity = discosoupe(town)
    town.do(town.alice, "activity.remove", activity_id=activity)
    assert said(board(town))[0] == "Alice Larrieu a supprimé l’activité « Discosoupe »."


def test_html_in_a_title_is_text_and_guillemets_stay_readable(town):
    town.do(town.alice, "theme.propose", title="<b>L’eau</b> « bien commun »", why="x")
    assert "&lt;b&gt;L’eau&lt;/b&gt; “bien commun”" in said(board(town))[0]


def test_coming_in_is_told_apart_so_that_it_does_not_bury_the_rest(town):
    assert not any("entré·e" in line for line in said(board(town)))
    assert "Alice Larrieu est entré·e dans la salle." in said(board(town, subject="salle"))


def test_one_subject_or_one_person_alone(town):
    discosoupe(town)
    town.do(town.bruno, "theme.propose", title="L’eau", why="x")
    assert said(board(town, subject="programme")) == ["Alice Larrieu a ajouté l’activité « Discosoupe »."]
    assert said(board(town, person=town.bruno)) == ["Bruno Etcheverry a proposé le thème « L’eau »."]
    assert "Rien ici." in board(town, person=town.bruno, subject="programme")


def test_an_unknown_filter_shows_everything_rather_than_failing(town):
    discosoupe(town)
    assert said(board(town, subject="<x>", before="abc")) == said(board(town))


def test_days_part_the_lines_by_the_clock_of_the_town(town):
    discosoupe(town)
    town.later(days=1, hours=7)  # 10 September 16:00 UTC, then one hour after midnight in Paris
    town.do(town.bruno, "theme.propose", title="L’eau", why="x")
    html = board(town)
    assert re.findall(r'id="history-([\d-]+)"', html) == ["2026-09-12", "2026-09-10"]
    assert "samedi 12 septembre 2026" in html and "1\u00a0h" in html


def test_older_lines_are_on_other_pages_and_none_is_lost(town):
    for number in range(PAGE + 5):
        town.do(town.alice, "theme.propose", title=f"Thème {number}", why="x")
    first = board(town, subject="theme")
    older = re.search(r"avant=(\d+)", first)
    assert older
    second = board(town, subject="theme", before=older[1])
    assert len(said(first)) == PAGE and len(said(second)) == 5
    assert not set(said(first)) & set(said(second))
    assert "Revenir au plus récent" in second and "Voir plus ancien" not in second


def test_each_takes_back_what_is_theirs_and_the_facilitator_anything(town):
    done = town.do(town.alice, "theme.propose", "op-1", title="L’eau", why="x")
    assert done.seq
    html = board(town)
    assert f'data-mine-only="by-{town.alice}" hidden' in html and 'data-f-op-id="op-1"' in html
    lead = board(town, Role.FACILITATOR)
    assert 'data-f-op-id="op-1"' in lead and "data-mine-only" not in lead
    assert own(None, [town.alice, ""]) == {town.alice: [f"by-{town.alice}"]}


def test_what_was_taken_back_says_by_whom_and_can_be_put_back(town):
    town.do(town.alice, "theme.propose", "op-1", title="L’eau", why="x")
    town.later(minutes=5)
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-1"}, "op-2")
    html = board(town, subject="theme")
    assert said(html) == ["<s>Alice Larrieu a proposé le thème « L’eau ».</s>"]
    assert "annulé par l’animateur·rice à 18\u00a0h\u00a005" in html
    assert 'data-f-op-id="op-2"' in html and f'data-mine-only="by-{town.facilitator}"' in html and "Rétablir" in html
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-2"})
    assert said(board(town, subject="theme")) == ["Alice Larrieu a proposé le thème « L’eau »."]


def test_what_cannot_be_taken_back_has_no_button(town):
    town.do(town.facilitator, "room.renew_code")
    lines = board(town, Role.FACILITATOR, subject="salle")
    assert "a changé le code" in lines and 'data-action="history.undo"' not in lines
    assert town.one("SELECT code FROM room") not in lines


def test_an_import_is_one_line_and_asks_before_names_are_erased(town):
    bring(town, "people", csv("Prénom;Nom", "Zoé;Almeida", "Léo;Ménard"), "op-1")
    html = board(town, Role.FACILITATOR, subject="imports")
    assert said(html) == ["L’animateur·rice a importé une liste de personnes (2 ajoutées)."]
    assert "pl-confirm" in html and "seront effacés" in html
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "op-1"})
    assert "Rétablir" not in board(town, Role.FACILITATOR, subject="imports")


def test_someone_erased_is_not_named_any_more(town):
    town.do(town.bruno, "theme.propose", title="L’eau", why="x")
    town.do(town.bruno, "person.erase_me")
    html = board(town)
    assert "Etcheverry" not in html
    assert "Une personne a proposé le thème « L’eau »." in said(html)


def test_a_consent_taken_back_is_nobody_s_business(town):
    town.do(town.alice, "person.change", first_name="Alice", last_name="Larrieu", email="a@exemple.fr")
    town.do(town.alice, "person.change_consent", shares="on")
    town.do(town.alice, "person.change_consent", shares="")
    assert set(said(board(town, subject="personnes"))) == {"Alice Larrieu a mis à jour ses informations."}


def test_another_edition_has_its_own_history(town):
    discosoupe(town)
    town.do(
        town.facilitator, "edition.start", name="Festival 2027", collective_name="Collectif", school_zone="A",
        starts_on="2027-11-12", ends_on="2027-11-28",
    )  # fmt: skip
    assert said(board(town)) == ["L’animateur·rice a commencé l’édition « Festival 2027 »."]


@pytest.mark.parametrize("params", [{}, {"person": "alice"}, {"subject": "salle"}])
def test_a_visitor_sees_no_name(town, params):
    html = board(town, Role.VISITOR, **params)
    assert "Larrieu" not in html and "Entrer dans la salle" in html


def test_every_table_that_a_command_may_touch_renews_the_board(town):
    with town.desk.database.read() as cursor:
        tables = {name for (name,) in cursor.execute("SELECT table_name FROM information_schema.tables").fetchall()}
    assert tables - set(TABLES) == {
        "journal", "operation", "row_change", "identity", "former_name", "migration", "frozen_minutes", "picture",
        "ballot_box",
    }  # fmt: skip
    assert set(TABLES) <= tables


def test_every_subject_is_under_one_heading(town):
    shown = [subject for _label, group in subjects().values() for subject in group]
    assert len(shown) == len(set(shown))
    assert "door" not in shown_subjects("") and shown_subjects("imports") == ("import",)
