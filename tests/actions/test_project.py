"""Solidarity projects, and structures brought together."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused


def add(town, person=None, **fields):
    given = {
        "structure_id": town.structures["Épicerie sociale"], "title": "Cantine", "country": "SN", "themes": ["santé"],
        "partners": "une école de Thiès",
    } | fields  # fmt: skip
    return town.do(person or town.alice, "project.add", **given).answer["id"]


def project(town, row_id):
    return town.rows("SELECT title, country, themes, partners FROM project WHERE id = ?", row_id)[0]


def test_a_project_is_added_changed_removed_and_put_back(town):
    row_id = add(town)
    assert project(town, row_id) == ("Cantine", "SN", ["santé"], "une école de Thiès")
    town.do(town.bruno, "project.change", project_id=row_id, title="Cantine", country="MG", themes=["santé"],
            other_theme="pêche")  # fmt: skip
    assert project(town, row_id)[1:3] == ("MG", ["santé", "pêche"])
    town.do(town.alice, "project.remove", project_id=row_id)
    assert town.rows("SELECT * FROM project") == []
    town.do(town.alice, "history.undo")
    assert project(town, row_id)[1] == "MG"


def test_a_theme_written_another_way_is_the_same_theme(town):
    row_id = add(town, themes=["Sante"], other_theme="Pêche, eau")
    assert project(town, row_id)[2] == ["santé", "Pêche", "eau"]
    assert project(town, add(town, themes=[], other_theme="peche"))[2] == ["Pêche"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " \x00"}, "title"),
        ({"title": "x" * 1_000_000}, "title"),
        ({"country": "XX"}, "country"),
        ({"country": ""}, "country"),
        ({"themes": []}, "other_theme"),
        ({"other_theme": "y" * 41}, "other_theme"),
        ({"other_theme": ",".join("abcdefghij")}, "other_theme"),
        ({"partners": "z" * 301}, "partners"),
    ],
)
def test_what_cannot_be_is_refused_beside_its_field(town, fields, field):
    with pytest.raises(Refused) as refusal:
        add(town, **fields)
    assert list(refusal.value.errors) == [field]


def test_every_mistake_is_said_at_once(town):
    with pytest.raises(Refused) as refusal:
        add(town, title="", country="", themes=[])
    assert set(refusal.value.errors) == {"title", "country", "other_theme"}


def test_two_people_changing_different_things_both_count(town):
    row_id = add(town)
    base = {"base_title": "Cantine", "base_country": "SN", "base_themes": "santé", "base_partners": "une école de Thiès"}
    same = {"title": "Cantine", "country": "SN", "themes": ["santé"], "partners": "une école de Thiès"}
    town.do(town.alice, "project.change", project_id=row_id, **base, **same | {"country": "MG"})
    town.do(town.bruno, "project.change", project_id=row_id, **base, **same | {"themes": ["santé", "paix"]})
    assert project(town, row_id)[1:3] == ("MG", ["santé", "paix"])
    with pytest.raises(Conflict):
        town.do(town.bruno, "project.change", project_id=row_id, **base, **same | {"country": "TG"})


def test_a_visitor_writes_nothing(town):
    with pytest.raises(Forbidden):
        add(town, person="nobody")


def test_what_is_gone_is_said_to_be_gone(town):
    row_id = add(town)
    town.do(town.alice, "project.remove", project_id=row_id)
    for action, fields in (("project.remove", {"project_id": row_id}), ("project.unlink", {"link_id": "x"})):
        with pytest.raises(Missing):
            town.do(town.alice, action, **fields)
    with pytest.raises(Missing):
        add(town, structure_id="x")


def test_structures_are_brought_together_once_and_can_be_parted(town):
    one, other = (town.structures[name] for name in ("Épicerie sociale", "Les Jardins partagés"))
    town.do(town.alice, "project.link", structure_id=one, other_id=other)
    with pytest.raises(Refused, match="déjà noté"):
        town.do(town.bruno, "project.link", structure_id=other, other_id=one)
    with pytest.raises(Refused, match="différentes"):
        town.do(town.bruno, "project.link", structure_id=one, other_id=one)
    town.do(town.alice, "project.unlink", link_id=town.one("SELECT id FROM project_link"))
    assert town.rows("SELECT * FROM project_link") == []


def test_a_structure_with_projects_is_not_removed(town):
    added = town.do(town.alice, "structure.add", name="Amis du fleuve", kind="association").answer["id"]
    add(town, structure_id=added)
    with pytest.raises(Refused, match="projets"):
        town.do(town.facilitator, "structure.remove", structure_id=added)


def test_the_commune_of_a_structure_is_kept_by_forms_that_do_not_know_it(town):
    added = town.do(town.alice, "structure.add", name="Amis du fleuve", kind="association", commune="Pau").answer["id"]
    town.do(town.bruno, "structure.change", structure_id=added, name="Amis du fleuve", kind="association",
            description="Du bruit")  # fmt: skip
    assert town.one("SELECT commune FROM structure WHERE id = ?", added) == "Pau"
    town.do(town.bruno, "structure.change", structure_id=added, name="Amis du fleuve", kind="association",
            commune="")  # fmt: skip
    assert town.one("SELECT commune FROM structure WHERE id = ?", added) == ""
