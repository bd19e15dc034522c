"""The document's two tables, reproduced cell by cell, then adapted."""

from __future__ import annotations

import pytest

from ssi_core.actions.role_templates import all_templates
from ssi_core.domain.errors import Forbidden, Refused
from tests.actions.plenary_helpers import undo
from tests.actions.role_town import parts
from tests.conftest import Town

# The cells of the document, as it writes them.
DOCUMENT = {
    "billere": {
        "Mairie de Billère": "Coordination et impulsion du collectif Lien avec les établissements scolaires sur le territoire Conception et publication des supports de communication / Mobilisation de la presse Appui logistique (salles municipales, matériel hifi/vidéo, matériel de cuisine et de réception, régisseur) Mobilisations d'élus et de services de la Ville pour participer à l'organisation des manifestations Recherche d'intervenants extérieurs Recherche de financements Suivi / évaluation",
        "Associations": "Initiatives et portage d'animations / événements Interventions pédagogiques Mise à disposition de matériel pédagogique Diffusion des supports de communication Mobilisation de bénévoles pour l'organisation des manifestations Recherche d'intervenants extérieurs",
        "Etablissements scolaires (enseignants)": "Mobilisation d'élèves pour participer à l'organisation de manifestations Diffusion / communication dans leurs établissements Accompagnement d'un groupe d'élèves pour la réalisation d'une animation / exposition",
        "Centres d'animation": "Animations durant les temps périscolaires, lien avec les enseignants Diffusion des supports de communication Mobilisation des adhérents et animateurs pour participer à l'organisation des manifestations",
        "RADSI (réseau aquitain pour le développement et la SI)": "Accompagnement du collectif en tant que référent régional des deux campagnes : SSI et ALIMENTERRE Diffusion des supports de communication aux associations de Solidarité Internationale à l'échelle de la Région",
    },
    "fontenay": {
        "Ville de Fontenay-sous-Bois": "Participation et implication des responsables de services au développement du projet avec leurs équipes. Mise à disposition gracieuse des infrastructures pour permettre aux associations d'organiser leurs activités. Mise en place d'une commission d'aide aux projets pour soutenir les actions menées par les associations pendant la SSI. Aide à la création des outils de communication des associations en leur offrant des tarifs préférentiels. Visibilité dans les supports de communication de la ville.",
        "Associations": "Valorisation et mise en lumière de leurs actions de solidarité à l'échelle de la ville sur les différents événements Force de propositions dans les temps de préparations Impliquer la population locale et mobiliser divers partenaires des réseaux associatifs départementaux et régionaux.",
    },
}
COUNTS = {"billere": [8, 6, 3, 3, 2], "fontenay": [5, 3]}


def cells(town: Town) -> dict[str, list[str]]:
    """The titles of each column, in order."""
    found: dict[str, list[str]] = {}
    for actor, title in town.rows(
        "SELECT a.name, r.title FROM role r JOIN role_actor a ON a.id = r.actor_id ORDER BY a.seq, r.seq"
    ):
        found.setdefault(actor.replace("’", "'"), []).append(title.replace("’", "'"))
    return found


@pytest.mark.parametrize("template", sorted(DOCUMENT))
def test_an_applied_table_is_the_document_s_cell_by_cell(town: Town, template: str) -> None:
    town.do(town.facilitator, "role.apply_template", template=template)
    assert {actor: " ".join(titles) for actor, titles in cells(town).items()} == DOCUMENT[template]
    assert [len(titles) for titles in cells(town).values()] == COUNTS[template]
    assert list(cells(town)) == list(DOCUMENT[template])


def test_there_are_exactly_the_document_s_two_tables() -> None:
    assert set(all_templates()) == set(DOCUMENT)


def test_only_a_facilitator_applies_one_and_it_is_taken_back_whole(town: Town) -> None:
    with pytest.raises(Forbidden):
        town.do(town.alice, "role.apply_template", template="billere")
    town.do(town.facilitator, "role.apply_template", "applied", template="billere")
    undo(town, town.facilitator, "applied")
    assert town.rows("SELECT 1 FROM role UNION ALL SELECT 1 FROM role_actor UNION ALL SELECT 1 FROM role_part") == []


def test_a_table_applied_again_adds_only_what_is_missing(town: Town) -> None:
    town.do(town.facilitator, "role.apply_template", template="billere")
    with pytest.raises(Refused):
        town.do(town.facilitator, "role.apply_template", template="billere")
    gone = town.one("SELECT id FROM role WHERE title = 'Interventions pédagogiques'")
    town.do(town.alice, "role.remove", id=gone)
    town.do(town.facilitator, "role.apply_template", template="billere")
    assert town.one("SELECT count(*) FROM role") == 22
    town.do(town.facilitator, "role.apply_template", template="fontenay")
    assert town.one("SELECT count(*) FROM role_actor WHERE name = 'Associations'") == 1


def test_the_one_structure_of_a_kind_answers_for_its_roles_and_several_leave_them_open(town: Town) -> None:
    town.do(town.alice, "structure.add", name="Mairie de Valbrune", kind="mairie", joined_on="2020-01-06")
    mairie = town.one("SELECT id FROM structure WHERE kind = 'mairie'")
    town.do(town.facilitator, "role.apply_template", template="billere")
    for title, expected in (("Suivi / évaluation", [("responsable", mairie, "")]), ("Interventions pédagogiques", [])):
        assert parts(town, town.one("SELECT id FROM role WHERE title = ?", title)) == expected


@pytest.mark.parametrize("asked", ["", "../billere", "BILLERE", "x" * 1000, "\x00billère"])
def test_a_table_that_does_not_exist_is_refused(town: Town, asked: str) -> None:
    with pytest.raises(Refused):
        town.do(town.facilitator, "role.apply_template", template=asked)
