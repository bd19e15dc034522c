"""What a plenary did in the directory, in its compte rendu."""

from __future__ import annotations

from ssi_core.exports.chapters.projects import projects
from ssi_core.store.queries import plenaries


def test_the_net_effect_on_projects_and_links_is_told_by_names(town):
    one, other = (town.structures[name] for name in ("Épicerie sociale", "Les Jardins partagés"))
    fields = {"structure_id": one, "country": "SN", "themes": ["santé"]}
    town.do(town.alice, "project.add", title="Avant", **fields)
    plenary = town.do(
        town.facilitator, "plenary.create", title="Plénière", scheduled_on="2026-09-10T18:00", place="Salle"
    ).answer["id"]
    town.do(town.facilitator, "plenary.open", plenary_id=plenary)
    town.do(town.alice, "project.add", title="Cantine", partners="une école", **fields)
    gone = town.do(town.alice, "project.add", title="Erreur", **fields).answer["id"]
    town.do(town.alice, "project.remove", project_id=gone)
    town.do(town.alice, "project.link", structure_id=one, other_id=other)
    with town.desk.database.read() as cursor:
        (section,) = projects(cursor, plenaries.find(cursor, plenary))
    assert section.blocks[0].lines == (
        ("Nouveau projet", "", "Cantine, Sénégal, sur santé, avec une école (Épicerie sociale)"),
        ("Mise en lien", "", "Épicerie sociale et Les Jardins partagés"),
    )


def test_a_plenary_without_them_has_no_such_section(town):
    plenary = town.do(
        town.facilitator, "plenary.create", title="Plénière", scheduled_on="2026-09-10T18:00", place="Salle"
    ).answer["id"]
    with town.desk.database.read() as cursor:
        assert list(projects(cursor, plenaries.find(cursor, plenary))) == []
