"""What the theme's page shows to whom."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from ssi_core.actions.desk import Desk
from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.gallery import Gallery, Showing
from ssi_core.live.revisions import Revisions
from ssi_core.store.database import Database
from tests.actions.theme_town import EAU, WHY, amend, propose
from tests.conftest import make_town


def shown(town, audience=Role.PARTICIPANT):
    with town.desk.database.read() as cursor:
        return BOARDS["theme"].render(View(cursor, {}, audience))


def mine(town, *people, audience=Role.PARTICIPANT):
    with town.desk.database.read() as cursor:
        return BOARDS["theme"].mine(View(cursor, {}, audience), people)


def text(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_an_empty_page_invites_to_propose_the_first(town):
    html = shown(town)
    assert "Proposez le premier" in html
    assert re.search(r'id="theme-propose"\s+open', html)


def test_once_there_are_proposals_the_form_is_folded(town):
    propose(town, town.alice)
    assert not re.search(r'id="theme-propose"\s+open', shown(town))


def test_a_proposal_shows_its_author_and_its_support(town):
    proposal_id = propose(town, town.alice)
    for person in (town.bruno, "carole"):
        town.do(person, "theme.support", id=proposal_id)
    html = shown(town)
    assert "Proposé par Alice Larrieu" in html
    assert "2 soutiens sur 3 personnes" in text(html)
    assert '<progress value="2" max="3"' in html
    assert "Bruno Etcheverry et Carole N’Diaye" in html


def test_the_most_supported_is_shown_first(town):
    propose(town, town.alice, "Premier")
    second = propose(town, town.alice, "Second")
    html = shown(town)
    assert html.index("Premier") < html.index("Second")
    town.do(town.bruno, "theme.support", id=second)
    html = shown(town)
    assert html.index("Second") < html.index("Premier")


def test_what_is_typed_is_shown_as_text_and_never_as_html(town):
    proposal_id = propose(town, town.alice, '<script>alert("é")</script>', "<img src=x onerror=alert(1)>\nà la ligne")
    amend(town, town.bruno, proposal_id, "<b>gras</b>", "<i>penché</i>")
    town.do(town.bruno, "theme.comment", id=proposal_id, body="<a href='javascript:alert(1)'>ici</a>")
    for audience in Role:
        html = shown(town, audience)
        assert not re.search(r"<(script|img|b>|i>|a href=.javascript)", html)


def test_what_is_somebody_s_own_is_marked_for_them_alone(town):
    proposal_id = propose(town, town.alice)
    town.do(town.bruno, "theme.support", id=proposal_id)
    town.do(town.bruno, "theme.comment", id=proposal_id, body="Oui")
    amendment_id = amend(town, town.bruno, proposal_id, "Autre")
    comment_id = town.one("SELECT id FROM comment")
    assert mine(town, town.alice, town.bruno, "carole", "") == {
        "alice": [f"author-{proposal_id}"],
        "bruno": [f"amendment-{amendment_id}", f"comment-{comment_id}", f"support-{proposal_id}"],
        "carole": [],
    }
    assert mine(town, town.bruno, audience=Role.VISITOR) == {"bruno": []}


def test_authors_controls_are_hidden_until_marked_and_the_facilitator_s_are_not(town):
    proposal_id = propose(town, town.alice)
    participant, facilitator = shown(town), shown(town, Role.FACILITATOR)
    for part in ("reword", "withdraw"):
        tag = f'id="theme-{part}-{proposal_id}"'
        assert re.search(rf'{tag} data-mine-only="author-{proposal_id}" hidden', participant)
        assert not re.search(rf"{tag} data-mine-only", facilitator)
    assert "theme.adopt" not in participant
    assert "theme.adopt" in facilitator


def test_an_amendment_shows_its_difference_and_opens_until_it_is_answered(town):
    proposal_id = propose(town, town.alice)
    amendment_id = amend(town, town.bruno, proposal_id, "L’eau, notre bien commun")
    html = shown(town)
    assert "<del>un</del><ins>notre</ins>" in html
    assert "1 à examiner" in html
    assert re.search(rf'id="theme-amendments-{proposal_id}" data-fold="waiting" open', html)
    town.do(town.alice, "theme.accept_amendment", id=amendment_id)
    html = shown(town)
    assert re.search(rf'id="theme-amendments-{proposal_id}" data-fold="answered"\s*>', html)
    assert re.search(rf'data-mine-only="amendment-{amendment_id}" hidden[^>]*>\s*<p>Votre amendement est accepté', html)


def test_a_refused_amendment_is_told_to_its_author_but_one_taken_back_is_not(town):
    proposal_id = propose(town, town.alice)
    town.do(town.alice, "theme.refuse_amendment", id=amend(town, town.bruno, proposal_id, "Un"))
    assert "Votre amendement n’est pas retenu par Alice Larrieu" in shown(town)
    town.do(town.bruno, "theme.refuse_amendment", id=amend(town, town.bruno, proposal_id, "Deux"))
    assert "Votre amendement n’est pas" not in shown(town)
    assert "retiré" in shown(town)


def test_what_accepting_would_give_is_shown_from_the_present_wording(town):
    proposal_id = propose(town, town.alice)
    amend(town, town.bruno, proposal_id, "L’eau, un bien à partager", base_title=EAU, base_why=WHY)
    town.do(town.alice, "theme.reword", id=proposal_id, title="Une eau, un bien commun", why=WHY)
    assert "Une eau, un bien" in re.search(r'theme-diff-title">.*?</p>', shown(town))[0]


def test_an_amendment_that_no_longer_fits_cannot_be_accepted(town):
    proposal_id = propose(town, town.alice)
    amend(town, town.bruno, proposal_id, "L’air, un bien commun")
    town.do(town.alice, "theme.reword", id=proposal_id, title="La terre, un bien commun", why=WHY)
    html = shown(town, Role.FACILITATOR)
    assert "ne peut plus être accepté" in html
    assert "theme.accept_amendment" not in html
    assert "theme.refuse_amendment" in html


def test_an_adopted_theme_shows_its_tally_and_where_it_was_decided(town):
    proposal_id = propose(town, town.alice)
    town.do(town.facilitator, "theme.adopt", id=proposal_id, votes_for="9", votes_against="1", abstained="2")
    for audience in (Role.PARTICIPANT, Role.FACILITATOR):
        html = shown(town, audience)
        assert "9 pour, 1 contre, 2 abstentions" in html
        assert "hors plénière" in html
        assert ("theme.reopen" in html) is (audience is Role.FACILITATOR)
        assert "theme.support" not in html


def test_a_withdrawn_proposal_is_listed_apart(town):
    proposal_id = propose(town, town.alice)
    town.do(town.alice, "theme.withdraw", id=proposal_id)
    assert "1 proposition retirée" in shown(town)
    assert "theme.reopen" not in shown(town)
    assert "Remettre en discussion" in shown(town, Role.FACILITATOR)


def test_a_visitor_sees_adopted_themes_without_any_name(town):
    adopted, _other = propose(town, town.alice, "Adopté ensemble"), propose(town, town.bruno, "Encore discuté")
    html = shown(town, Role.VISITOR)
    assert "n’est pas encore choisi" in html
    assert 'href="/entrer"' in html
    town.do(town.facilitator, "theme.adopt", id=adopted)
    html = shown(town, Role.VISITOR)
    assert "Adopté ensemble" in html
    for secret in ("Encore discuté", "Larrieu", "Alice", "Etcheverry", "data-action"):
        assert secret not in html


def test_before_the_first_edition_the_facilitator_is_sent_to_start_one():
    desk = Desk(Database())
    with desk.database.read() as cursor:
        for audience in Role:
            html = BOARDS["theme"].render(View(cursor, {}, audience))
            assert ('href="/"' in html) is (audience is Role.FACILITATOR)
        assert BOARDS["theme"].mine(View(cursor, {}, Role.PARTICIPANT), ["alice"]) == {"alice": []}


@pytest.mark.parametrize("audience", list(Role))
def test_every_id_and_key_is_unique_and_every_label_has_its_field(town, audience):
    for number in range(3):
        proposal_id = propose(town, town.alice, f"Thème {number}")
        town.do(town.bruno, "theme.comment", id=proposal_id, body="Oui")
        amend(town, town.bruno, proposal_id, f"Amendé {number}")
    town.do(town.facilitator, "theme.adopt", id=proposal_id)
    html = shown(town, audience)
    for attribute in ("id", "data-key", "data-draft"):
        found = re.findall(rf'\s{attribute}="([^"]+)"', html)
        assert len(found) == len(set(found)), attribute
    ids = set(re.findall(r'\sid="([^"]+)"', html))
    assert set(re.findall(r'\sfor="([^"]+)"', html)) <= ids
    assert set(re.findall(r'aria-labelledby="([^"]+)"', html)) <= ids


def test_every_change_of_the_theme_gives_a_new_picture():
    town = make_town()
    revisions = Revisions(0)
    town.desk.listen(revisions.note)
    gallery = Gallery(town.desk.database, revisions)
    showing = Showing("theme", (), Role.PARTICIPANT)
    seen = [gallery.picture(showing).html]
    proposal_id = propose(town, town.alice)
    for action, fields in (
        ("theme.support", {}), ("theme.comment", {"body": "Oui"}), ("theme.amend", {"title": "Autre", "why": ""}),
        ("theme.reword", {"title": "Encore", "why": ""}), ("theme.adopt", {}), ("theme.reopen", {}),
    ):  # fmt: skip
        town.do(town.facilitator, action, id=proposal_id, **fields)
        seen.append(gallery.picture(showing).html)
    assert all(before != after for before, after in pairwise(seen))
    town.desk.database.close()
