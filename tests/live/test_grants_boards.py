"""The boards of helps for each audience, and what each person alone sees of the commission."""

from __future__ import annotations

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live import grants_mine
from tests.actions.grant_town import GROCERY, MARKS, ask, envelope, grant, member, submitted
from tests.exports.plenaries_held import activity
from tests.live.test_clashes_board import mine, shown


def drawn(town, person):
    with town.desk.database.read() as cursor:
        return grants_mine.draw(cursor, person)


@pytest.fixture
def examined(town):
    """A request that Bruno examined, with a comment, beside another being prepared."""
    envelope(town)
    member(town, "bruno")
    row_id = submitted(town)
    town.do("bruno", "grant.examine", id=row_id, comment="Trop cher à mon goût", **MARKS)
    ask(town, who="bruno", structure=GROCERY, title="Encore secret")
    return row_id


def test_the_envelope_is_for_who_takes_part_and_set_by_the_facilitator(town, examined):
    assert "3 000" not in plain(shown(town, "grants", Role.VISITOR))
    for_all = plain(shown(town, "grants"))
    assert "il reste 3 000 €" in for_all and "grant.set_envelope" not in for_all
    assert "grant.set_envelope" in shown(town, "grants", Role.FACILITATOR)


def test_points_and_comments_are_shown_to_the_facilitator_alone(town, examined):
    assert shown(town, "grant_requests", Role.VISITOR) == ""
    for_all, leading = shown(town, "grant_requests"), shown(town, "grant_requests", Role.FACILITATOR)
    assert "Discosoupe" in for_all
    assert "Trop cher" not in for_all and "Moyenne" not in for_all and "grant.decide" not in for_all
    assert "Trop cher" in leading and "Moyenne" in leading and "grant.decide" in leading


@pytest.mark.parametrize("role", list(Role))
def test_a_request_being_prepared_is_on_no_board(town, examined, role):
    assert "Encore secret" not in shown(town, "grant_requests", role) + shown(town, "grants", role)


def test_who_is_concerned_is_not_shown_the_form_that_decides(town, examined):
    town.do("bruno", "grant.declare_interest", id=examined)
    assert f"barred-{examined}" in mine(town, "grant_requests", "bruno")
    assert f"barred-{examined}" in mine(town, "grant_requests", "alice")
    assert mine(town, "grant_requests", "carole") == []


def test_each_sees_their_own_drafts_and_members_alone_examine(town, examined):
    assert "Encore secret" in drawn(town, "bruno") and "grant.examine" in drawn(town, "bruno")
    assert "Encore secret" not in drawn(town, "alice") and "grant.examine" not in drawn(town, "alice")


def test_a_member_finds_again_what_they_noted_and_nobody_else_does(town, examined):
    member(town, "carole")
    assert "Trop cher" in drawn(town, "bruno")
    assert "Trop cher" not in drawn(town, "carole") and "Trop cher" not in drawn(town, "alice")


def test_the_decision_is_shown_with_its_reason(town, examined):
    grant(town, examined, "1000")
    html = plain(shown(town, "grant_requests"))
    assert "1 000 € accordés" in html and "Bon projet" in html
    assert "il reste 2 000 €" in plain(shown(town, "grants"))


def test_the_coup_de_pouce_says_what_lacks_and_only_its_carriers_and_the_facilitator_tick(town):
    its = activity(town, title="Ficelle")["activity_id"]
    assert "Ficelle" not in shown(town, "boost", Role.VISITOR)
    for_all, leading = shown(town, "boost"), shown(town, "boost", Role.FACILITATOR)
    assert "Il manque" in for_all and f'data-mine-only="activity-{its}" hidden' in for_all
    assert "boost.set_rules" not in for_all and "boost.set_rules" in leading and "data-mine-only" not in leading
    assert mine(town, "boost", "bruno") == [f"activity-{its}"] and mine(town, "boost", "alice") == []


def test_a_ticked_activity_that_is_not_listed_says_so(town):
    its = activity(town, title="Ficelle")["activity_id"]
    town.do("bruno", "boost.tick", activity_id=its)
    html = shown(town, "boost")
    assert "à référencer au plus tard" in html or "référencée trop tard" in html


def test_the_charter_says_each_doubt_with_its_remark(town):
    its = activity(town, title="Ficelle")["activity_id"]
    states = {"state-values": "checked", "state-green": "doubt", "remark-green": "Des gobelets jetables ?"}
    town.do("bruno", "charter.check", activity_id=its, **states)
    assert "Ficelle" not in shown(town, "charter", Role.VISITOR)
    for_all, leading = shown(town, "charter"), shown(town, "charter", Role.FACILITATOR)
    assert "Des gobelets jetables" in for_all and "charter.set_point" not in for_all
    assert "charter.set_point" in leading


def test_an_activity_is_looked_at_by_its_carriers(town):
    its = activity(town, title="Ficelle")["activity_id"]
    assert "Ficelle" not in shown(town, "charter_activity", Role.VISITOR, id=its)
    assert f'data-mine-only="activity-{its}" hidden' in shown(town, "charter_activity", id=its)
    assert "data-mine-only" not in shown(town, "charter_activity", Role.FACILITATOR, id=its)
    assert "charter.check" not in shown(town, "charter_activity", Role.FACILITATOR, id="gone")


def plain(html):
    return html.replace("\u00a0", " ").replace("\u202f", " ")
