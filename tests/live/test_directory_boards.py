"""The directory: who is shown to whom, and whom it suggests to bring together."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import View
from ssi_core.live.gallery import BOARDS
from ssi_core.live.views import directory as room_view


def html_of(town, board, audience, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def shown(town, board, audience=Role.PARTICIPANT, **params):
    return " ".join(re.sub(r"<[^>]+>", " ", html_of(town, board, audience, **params)).split()).replace("\u00a0", " ")


@pytest.fixture
def working(town):
    """Two structures at work in Senegal, one of them in the collective; Alice shares her address, Bruno does not."""
    jardins, epicerie = (town.structures[name] for name in ("Les Jardins partagés", "Épicerie sociale"))
    town.do(town.alice, "structure.enter", structure_id=jardins, joined_on="2024-02-01")
    for structure, title, theme in ((jardins, "Maraîchage", "santé"), (epicerie, "Cantine", "éducation")):
        town.do(
            town.alice, "project.add", structure_id=structure, title=title, country="SN", themes=[theme],
            partners="un groupement de Thiès",
        )  # fmt: skip
    for person, email in ((town.alice, "alice@example.org"), (town.bruno, "bruno@example.org")):
        name = town.rows("SELECT first_name, last_name FROM identity WHERE id = ?", person)[0]
        town.do(person, "person.change", first_name=name[0], last_name=name[1], email=email)
    town.do(town.alice, "person.change_consent", shares="1")
    return jardins, epicerie


def test_participants_find_structures_projects_people_and_agreed_contacts(town, working):
    text = shown(town, "directory")
    assert "Sénégal Maraîchage (santé)" in text and "Épicerie sociale hors du collectif" in text
    assert "Alice Larrieu alice@example.org" in text and "Bruno Etcheverry" in text and "non partagées" in text
    assert "bruno@example.org" not in html_of(town, "directory", Role.FACILITATOR)


def test_a_visitor_finds_members_and_their_projects_and_nobody(town, working):
    html = html_of(town, "directory", Role.VISITOR)
    assert "Les Jardins partagés" in html and "Maraîchage" in html
    assert not any(word in html for word in ("Épicerie", "Cantine", "Larrieu", "alice@", "mailto"))
    assert html_of(town, "directory_links", Role.VISITOR) == ""


def test_the_lists_to_filter_by_hold_what_is_there_and_nothing_else(town, working):
    jardins, _epicerie = working
    town.do(town.alice, "structure.change", structure_id=jardins, name="Les Jardins partagés", kind="association",
            commune="Pau")  # fmt: skip
    html = html_of(town, "directory", Role.PARTICIPANT)
    kinds = re.search(r'data-facet="kind".*?</select>', html, re.DOTALL)
    assert kinds and '<option value="association">' in kinds[0] and "mairie" not in kinds[0]
    row = re.search(rf'data-key="entry-{jardins}"[^>]*>', html)[0]
    assert 'data-facet-commune="Pau"' in row and 'data-facet-country="SN|"' in row and 'data-facet-theme="santé|"' in row


def test_who_works_in_the_same_country_is_suggested_with_the_reason(town, working):
    assert "Épicerie sociale ↔ et Les Jardins partagés Même pays : Sénégal" in shown(town, "directory_links")
    jardins, epicerie = working
    on_its_page = shown(town, "structure_projects", id=jardins)
    assert "À mettre en lien avec Épicerie sociale Même pays : Sénégal" in on_its_page
    town.do(town.bruno, "project.link", structure_id=jardins, other_id=epicerie)
    assert "Rien de plus à rapprocher" in shown(town, "directory_links")
    assert "Déjà en lien (1)" in shown(town, "directory_links")
    assert "déjà en lien, noté le 10 septembre 2026" in shown(town, "structure_projects", id=jardins)


def test_a_visitor_reads_the_projects_of_a_member_and_changes_nothing(town, working):
    jardins, epicerie = working
    html = html_of(town, "structure_projects", Role.VISITOR, id=jardins)
    assert "Maraîchage" in html and "data-action" not in html and "À mettre en lien" not in html
    assert html_of(town, "structure_projects", Role.VISITOR, id=epicerie) == ""


def test_empty_pages_say_where_to_begin(town):
    assert "Aucun projet n’est encore noté" in shown(town, "directory_links")
    assert "Aucun n’est noté" in shown(town, "structure_projects", id=town.structures["Épicerie sociale"])


def test_the_room_sees_where_it_works_without_a_button(town, working):
    with town.desk.database.read() as cursor:
        html = room_view.directory_view(View(cursor, {}, Role.PARTICIPANT))
    assert "Sénégal" in html and "↔" in html and "<button" not in html


def test_what_people_type_is_text(town):
    structure = town.structures["Épicerie sociale"]
    town.do(town.alice, "project.add", structure_id=structure, title="<b>x</b>", country="SN", themes=["<i>y</i>"])
    for board, params in (("directory", {}), ("structure_projects", {"id": structure})):
        html = html_of(town, board, Role.FACILITATOR, **params)
        assert "<b>x" not in html and "<i>y" not in html and "&lt;b&gt;x" in html
