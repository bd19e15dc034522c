"""What the boards of roles show, to whom, and what they leave in the compte rendu."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.exports.chapters.roles import roles_of_each
from ssi_core.live import views
from ssi_core.live.boards import BOARDS, View, load_all
from ssi_core.store.queries import plenaries
from tests.actions.plenary_helpers import opened
from tests.actions.role_town import column, role

load_all()
views.load_all()


def shown(town, audience=Role.PARTICIPANT, board="roles", **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def said(town, plenary_id):
    with town.desk.database.read() as cursor:
        found = list(roles_of_each(cursor, plenaries.find(cursor, plenary_id)))
    return [line for section in found for block in section.blocks for line in getattr(block, "lines", [block])]


def test_an_empty_board_offers_the_two_tables_to_the_facilitator_alone(town):
    assert shown(town, Role.FACILITATOR).count('data-action="role.apply_template"') == 2
    for audience in (Role.PARTICIPANT, Role.VISITOR):
        assert "role.apply_template" not in shown(town, audience)


def test_an_open_role_stands_out_and_offers_to_take_it(town):
    wanted = role(town)
    html = shown(town)
    assert "pl-roles-card--open" in html
    assert f'data-action="role.take" data-f-id="{wanted}"' in html
    assert "1 rôle à prendre" in text(html)
    town.do(town.bruno, "role.take", id=wanted)
    html = shown(town)
    assert "pl-roles-card--open" not in html
    assert "Bruno Etcheverry (Épicerie sociale)" in html
    assert "role.take" not in html


def test_a_visitor_sees_roles_without_people_nor_buttons(town):
    wanted = role(town)
    town.do(town.bruno, "role.take", id=wanted)
    html = shown(town, Role.VISITOR)
    assert "Tenir l’accueil" in html
    for secret in ("Bruno", "Etcheverry", "data-action", "data-drop", "data-card"):
        assert secret not in html
    for board, params in (("role", {"id": wanted}), ("role_sheets", {}), ("open_roles", {})):
        assert "Bruno" not in shown(town, Role.VISITOR, board, **params)


def test_a_visitor_does_not_read_a_column_that_may_be_somebody(town):
    town.do(town.alice, "role.add_actor", structure_id=next(iter(town.structures.values())))
    role(town, "Tenir la caisse", actor=column(town, "Mme Canarimont"))
    seen = shown(town, Role.VISITOR)
    assert "Canarimont" not in seen and "Autre colonne" in seen and "Tenir la caisse" in seen
    assert next(iter(town.structures)) in text(seen)
    assert "Canarimont" in shown(town, Role.PARTICIPANT)


def test_every_card_can_be_moved_without_dragging(town):
    first, second = column(town), column(town, "Écoles")
    wanted = role(town, actor=first)
    html = shown(town)
    assert f'data-action="role.move" data-f-id="{wanted}" data-f-actor-id="{second}"' in html
    assert f'data-action="role.move" data-f-id="{wanted}" data-f-actor-id=""' in html
    assert f'data-f-actor-id="{first}" data-undoable' not in html


def test_what_one_answers_for_is_one_s_own(town):
    wanted = role(town)
    town.do(town.bruno, "role.take", id=wanted)
    with town.desk.database.read() as cursor:
        keys = BOARDS["roles"].mine(View(cursor, {}, Role.PARTICIPANT), ["alice", "bruno"])
    assert keys == {"alice": [], "bruno": [f"answers-{wanted}"]}
    assert f'data-mine-only="answers-{wanted}" hidden data-action="role.release"' in shown(town)


def test_overload_is_pointed_at_beyond_the_edition_s_limit(town):
    for number in range(4):
        town.do(town.bruno, "role.take", id=role(town, f"Rôle {number}"))
    assert "Bruno Etcheverry : 4 rôles" in text(shown(town))
    town.do(town.facilitator, "role.set_limits", most_for_a_person="4", most_for_a_structure="9")
    assert "Trop pour les mêmes" not in shown(town)
    assert "surcharge</span>" not in shown(town)


def test_while_a_plenary_is_open_its_page_lists_what_is_to_take(town):
    wanted = role(town)
    assert shown(town, board="open_roles") == ""
    opened(town)
    html = shown(town, board="open_roles")
    assert f'data-action="role.take" data-f-id="{wanted}"' in html
    town.do(town.bruno, "role.take", id=wanted)
    assert "Tous les rôles sont pris" in shown(town, board="open_roles")


def test_the_compte_rendu_tells_who_took_what_and_not_what_was_given_back(town):
    taken, back, moved = role(town), role(town, "Coller les affiches"), role(town, "Écrire à la presse")
    schools = column(town, "Écoles")
    plenary, _items = opened(town)
    town.do(town.bruno, "role.take", id=taken)
    town.do(town.alice, "role.take", id=back)
    town.do(town.alice, "role.release", id=back)
    town.do(town.alice, "role.move", id=moved, actor_id=schools, domain="communication")
    added = role(town, "Compter les entrées")
    town.do(town.alice, "role.give_part", id=added, part="contribue", person_id="bruno")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    town.do(town.bruno, "role.release", id=taken)
    lines = said(town, plenary)
    assert ("Tenir l’accueil", "", "Responsable\u00a0: Bruno Etcheverry (Épicerie sociale).") in lines
    assert ("Écrire à la presse", "", "Passe à «\u00a0Écoles\u00a0»\u00a0; rangé dans «\u00a0Communication\u00a0».") in lines
    assert ("Compter les entrées", "", "Rôle ajouté\u00a0; contribue\u00a0: Bruno Etcheverry.") in lines
    assert len(lines) == 3


def test_a_table_applied_in_plenary_is_one_sentence_of_its_compte_rendu(town):
    plenary, _items = opened(town)
    town.do(town.facilitator, "role.apply_template", template="billere")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    (remark,) = said(town, plenary)
    assert remark.text == "22 rôles ajoutés au tableau."


def test_a_plenary_without_roles_has_no_chapter_about_them(town):
    role(town)
    plenary, _items = opened(town)
    assert said(town, plenary) == []


def test_a_sheet_holds_what_a_structure_does_and_what_is_to_take_near_it(town):
    associations = town.structures["Épicerie sociale"]
    wanted = role(town)
    town.do(town.bruno, "role.take", id=wanted)
    town.do(town.alice, "role.give_part", id=role(town, "Prêter la salle"), part="informe", person_id="bruno")
    html = shown(town, board="role_sheets", structure=associations)
    assert "Tenir l’accueil" in html and "Prêter la salle" in html and "Bruno Etcheverry" in html
    other = shown(town, board="role_sheets", structure=town.structures["Les Jardins partagés"])
    assert "Aucun rôle n’est encore noté" in other
    assert shown(town, board="role_sheets").count("pl-roles-sheet") == 1


def test_the_big_screen_shows_what_is_to_take_first_and_no_more_than_fits(town):
    taken = role(town, "Déjà pris")
    town.do(town.bruno, "role.take", id=taken)
    for number in range(15):
        role(town, f"À prendre {number:02d}")
    with town.desk.database.read() as cursor:
        html = views.VIEWS["roles"].render(View(cursor, {}, Role.PARTICIPANT))
    assert html.count("data-key") == 8
    assert "Déjà pris" not in html and "et 7 autres" in html and "button" not in html


@pytest.mark.parametrize("audience", list(Role))
def test_every_id_and_key_is_unique_and_every_label_has_its_field(town, audience):
    town.do(town.facilitator, "role.apply_template", template="billere")
    role(town, "<script>alert(1)</script>")
    wanted = town.one("SELECT id FROM role ORDER BY seq LIMIT 1")
    for html in (shown(town, audience), shown(town, audience, "role", id=wanted)):
        assert "<script>" not in html
        for attribute in ("id", "data-key", "data-draft"):
            found = re.findall(rf'\s{attribute}="([^"]+)"', html)
            assert len(found) == len(set(found)), attribute
        assert set(re.findall(r'\sfor="([^"]+)"', html)) <= set(re.findall(r'\sid="([^"]+)"', html))
