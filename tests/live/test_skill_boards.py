"""What the pages about skills show to whom."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live import gallery, views
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.boards.skill_words import alike
from ssi_core.live.skill_state import read
from ssi_core.live.skill_table import PAGE, Choices, table
from tests.actions.skill_town import activity, need, offer, structure

assert gallery  # every board is declared
ALL = ("skills_head", "skill_table", "skill_panel", "skill_requests", "skill_words", "skill_needs", "structure_skills")


def shown(town, board, audience=Role.PARTICIPANT, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_a_visitor_is_told_to_come_in_and_sees_no_name_nor_skill(town):
    skill = offer(town, town.alice, "Animation")
    subject = activity(town)
    need(town, town.alice, "Animation", f"activity:{subject}")
    given = {"skill": skill, "id": subject, "kind": "activity"}
    for board in ALL:
        html = shown(town, board, Role.VISITOR, **given)
        assert "Animation" not in html and "Alice" not in html
    assert "Entrez dans la salle" in shown(town, "skills_head", Role.VISITOR)


def test_an_empty_page_says_where_to_begin_with_the_form_open(town):
    html = shown(town, "skills_head")
    assert "Personne n’a encore rien noté" in html
    assert re.search(r'data-fold="none" open', html)
    assert "Recherche de financements" in html


def test_what_is_missing_and_what_hangs_on_one_are_said_in_words(town):
    need(town, town.alice, "Langue des signes", f"activity:{activity(town)}", 2)
    need(town, town.alice, "Logistique", f"edition:{town.edition}")
    offer(town, town.bruno, "Logistique", structure(town))
    html = text(shown(town, "skills_head"))
    assert "1 que personne ne propose, 1 tenue par un seul acteur" in html
    assert "2 personnes recherchées Discosoupe" in html and "✕ Manque" in html
    assert "seulement Épicerie sociale" in html and "Un seul acteur" in html


def test_a_person_counts_for_the_structure_they_speak_for(town):
    offer(town, town.bruno, "Logistique", structure(town), 1)
    skill = offer(town, town.bruno, "Logistique", "me", 3)
    with town.desk.database.read() as cursor:
        state = read(cursor)
    row = state.row(skill)
    assert row.sources == [structure(town)]
    assert row.state == "single"
    matrix = table(state, Choices()).matrix
    assert matrix.cell(row, matrix.columns[0]).level == 3
    assert [column.name for column in table(state, Choices(columns="person")).matrix.columns] == ["Bruno Etcheverry"]


def test_the_table_says_each_cell_in_words_and_opens_it(town):
    skill = offer(town, town.bruno, "Logistique", structure(town), 3)
    html = shown(town, "skill_table")
    assert f'data-ask="cell:{skill}|{structure(town)}"' in html
    assert "peut former" in html and '<th scope="row">' in html and "Épicerie sociale" in html


def test_choices_narrow_the_rows(town):
    offer(town, town.bruno, "Logistique", structure(town))
    offer(town, town.alice, "Logistique")
    offer(town, town.alice, "Animation")
    need(town, town.alice, "Premiers secours", f"edition:{town.edition}")
    with town.desk.database.read() as cursor:
        state = read(cursor)

    def names(**params):
        return [row.name for row in table(state, Choices.read(params)).matrix.rows]

    assert names(order="name") == ["Animation", "Logistique", "Premiers secours"]
    assert names(order="urgent")[0] == "Premiers secours"
    assert names(rows="needed") == ["Premiers secours"]
    assert sorted(names(rows="fragile")) == ["Animation", "Premiers secours"]
    assert names(search="LOGÎST") == ["Logistique"]
    assert names(search="rien de tel") == []


@pytest.mark.parametrize("odd", ["", "-1", "99999999", "é", "x" * 300])
def test_odd_choices_fall_back_on_the_usual_ones(odd):
    read_back = Choices.read({"columns": odd, "rows": odd, "order": odd, "page": odd})
    assert (read_back.columns, read_back.rows, read_back.order, read_back.page) == ("", "all", "pattern", 0)


def test_many_structures_are_first_shown_by_kind_then_page_by_page(town):
    for number in range(PAGE + 3):
        added = town.do(town.alice, "structure.add", name=f"Asso {number}", kind="association").answer["id"]
        offer(town, town.alice, "Animation", f"structure:{added}")
    with town.desk.database.read() as cursor:
        state = read(cursor)
    by_kind = table(state, Choices())
    assert [column.name for column in by_kind.matrix.columns] == ["Associations"]
    assert by_kind.matrix.cell(by_kind.matrix.rows[0], by_kind.matrix.columns[0]).sources == PAGE + 3
    last = table(state, Choices(columns="structure", page=7))
    assert (last.pages, last.choices.page, len(last.matrix.columns)) == (2, 1, 3)


def test_a_cell_says_who_and_whom_to_ask_with_the_reason(town):
    skill = offer(town, town.bruno, "Logistique", structure(town), 3)
    subject = activity(town, holder=town.structures["Les Jardins partagés"])
    need(town, town.alice, "Logistique", f"activity:{subject}", 2)
    html = text(shown(town, "skill_panel", skill=skill, column=structure(town)))
    assert "Qui la propose ici Épicerie sociale peut former" in html
    assert "À qui demander ?" in html and "ne porte aucune activité pour le moment" in html
    town.do(town.alice, "skill.ask", skill_id=skill, asked=structure(town), subject=f"activity:{subject}")
    town.do(town.bruno, "skill.accept", request_id=town.one("SELECT id FROM skill_request"))
    html = text(shown(town, "skill_needs", kind="activity", id=subject))
    assert "oui de Épicerie sociale" in html
    assert "À qui demander ?" not in html


def test_only_who_is_asked_is_given_the_answer_s_buttons(town):
    skill = offer(town, town.bruno, "Logistique", structure(town))
    request = town.do(town.alice, "skill.ask", skill_id=skill, asked=structure(town)).answer["id"]
    with town.desk.database.read() as cursor:
        marks = BOARDS["skill_requests"].mine(View(cursor, {}, Role.PARTICIPANT), ["alice", "bruno", "carole"])
    assert f"answers-{request}" in marks["bruno"] and f"answers-{request}" not in marks["alice"] + marks["carole"]
    assert f"asker-{request}" in marks["alice"] and f"asker-{request}" not in marks["bruno"]
    assert f'data-mine-only="answers-{request}" hidden' in shown(town, "skill_requests")
    at_home = shown(town, "structure_skills", id=town.structures["Épicerie sociale"])
    assert "Ce qu’on lui demande" in at_home and "Alice Larrieu sollicite Épicerie sociale" in at_home


def test_what_is_typed_is_shown_as_text(town):
    skill = offer(town, town.alice, "<img src=x onerror=alert(1)>")
    need(town, town.alice, "<b>gras</b>", f"edition:{town.edition}")
    town.do(town.bruno, "skill.ask", skill_id=skill, asked="person:alice", message="<script>x</script>")
    for board in ALL:
        html = shown(town, board, Role.FACILITATOR, skill=skill, kind="edition", id=town.edition)
        assert not re.search(r"<(script|img|b>)", html)


def test_words_that_look_alike_are_named_while_typing_and_offered_to_be_one(town):
    offer(town, town.alice, "Cuisine du monde")
    with town.desk.database.read() as cursor:
        assert [each.word for each in alike(cursor, "cuisines du  MONDE")] == ["Cuisine du monde"]
        assert "Communication" in [each.word for each in alike(cursor, "comunicat")]
        assert alike(cursor, "") == []
    offer(town, town.bruno, "Cuisine du mondee", another="on")
    html = shown(town, "skill_words")
    assert "Ces mots se ressemblent" in html and html.count('data-action="skill.merge"') == 4


def test_the_big_screen_shows_at_most_five_skills_the_missing_first_and_no_button(town):
    for number in range(12):
        offer(town, town.alice, f"Savoir {'abcdefghijkl'[number] * 6}", another="on")
    need(town, town.alice, "Langue des signes", f"edition:{town.edition}")
    views.load_all()
    with town.desk.database.read() as cursor:
        html = views.VIEWS["skills"].render(View(cursor, {}, Role.PARTICIPANT))
    assert html.count("<th scope=\"row\">") == 5
    assert html.index("Langue des signes") < html.index("Savoir")
    assert "button" not in html and "et 8 autres" in html
