"""What the page of the working groups shows to whom."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live import boards
from ssi_core.live.boards import BOARDS, View
from tests.actions.test_group import make, meet

boards.load_all()


def shown(town, board, audience=Role.PARTICIPANT, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def mine(town, board, person, **params):
    with town.desk.database.read() as cursor:
        return BOARDS[board].mine(View(cursor, params, Role.PARTICIPANT), [person])[person]


def test_an_empty_page_invites_to_make_the_first_group(town):
    assert "Créez le premier" in shown(town, "groups")
    assert "group.create" not in shown(town, "groups", Role.VISITOR)


def test_a_visitor_sees_the_structure_that_leads_and_nobody_s_name(town):
    group = make(town, structure_id=town.structures["Les Jardins partagés"])
    assert "réunion d’un groupe" in shown(town, "plenary", Role.VISITOR, id=meet(town, group))
    for html in (shown(town, "groups", Role.VISITOR), shown(town, "group", Role.VISITOR, id=group)):
        assert "Alice" not in html and "data-action" not in html
        assert "Communication" in html
    assert "Les Jardins partagés (Alice Larrieu)" in shown(town, "groups")


def test_one_s_own_groups_are_marked(town):
    group = make(town)
    assert mine(town, "groups", "alice") == [f"member-{group}", f"leads-{group}"]
    assert mine(town, "groups", "bruno") == []


def test_a_missing_chef_de_file_stands_out_and_can_be_taken(town):
    make(town, person_id="")
    html = shown(town, "groups")
    assert "Chef de file à trouver" in html and "group.take_lead" in html


def test_what_the_chef_de_file_does_is_hidden_from_the_others(town):
    group = make(town)
    html = shown(town, "group", id=group)
    assert re.search(rf'data-mine-only="leads-{group}" hidden[^>]*>\s*<summary>Prévoir une réunion', html)
    assert f"leads-{group}" not in shown(town, "group", Role.FACILITATOR, id=group)


def test_the_chef_de_file_runs_the_meeting_s_page(town):
    meeting = meet(town, make(town))
    html = shown(town, "plenary", id=meeting)
    assert re.search(r'data-mine-only="leads" hidden>\s*<button[^>]*data-action="plenary.open"', html)
    assert "Ouvrir la réunion" in html
    assert mine(town, "plenary", "alice", id=meeting) == ["leads"]
    assert mine(town, "plenary", "bruno", id=meeting) == []
    assert "Réunion 1" in shown(town, "attendance", id=meeting)


def test_the_compte_rendu_of_a_meeting_is_in_the_list(town):
    meeting = meet(town, make(town))
    town.do(town.alice, "plenary.open", plenary_id=meeting)
    assert "Réunions des groupes de travail" in shown(town, "minutes_list")
    assert "Groupe de travail" in shown(town, "minutes", id=meeting)
    assert meeting not in shown(town, "plenaries")


@pytest.mark.parametrize("audience", list(Role))
def test_every_id_and_key_is_unique_and_every_label_has_its_field(town, audience):
    group = make(town)
    make(town, title="Repas", person_id="")
    town.do(town.bruno, "group.join", group_id=group)
    town.do(town.bruno, "group.give_task", group_id=group, what="<script>x</script>", person_id="bruno")
    meet(town, group)
    for board, params in (("groups", {}), ("group", {"id": group})):
        html = shown(town, board, audience, **params)
        assert "<script>" not in html
        for attribute in ("id", "data-key", "data-draft"):
            found = re.findall(rf'\s{attribute}="([^"]+)"', html)
            assert len(found) == len(set(found)), attribute
        ids = set(re.findall(r'\sid="([^"]+)"', html))
        assert set(re.findall(r'\sfor="([^"]+)"', html)) <= ids
