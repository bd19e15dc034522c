"""What the page of the comptes rendus shows to whom."""

from __future__ import annotations

import re
from html import unescape

from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from tests.conftest import Town
from tests.exports.plenaries_held import activity, closed, item, opened, planned


def shown(town: Town, board: str = "minutes", audience: Role = Role.PARTICIPANT, **params: str) -> str:
    with town.desk.database.read() as cursor:
        return BOARDS[board].render(View(cursor, params, audience))


def text(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def test_before_any_plenary_the_page_says_that_it_will_come_by_itself(town: Town) -> None:
    html = shown(town, "minutes_list")
    assert "Aucun compte rendu pour le moment" in html
    assert "Voir la page de la plénière" in html
    assert "Prévoir une plénière" in shown(town, "minutes_list", Role.FACILITATOR)
    assert shown(town) == ""


def test_the_next_plenary_is_named_when_it_is_planned(town: Town) -> None:
    plenary = planned(town, on="2099-09-10T18:00")
    html = shown(town, "minutes_list")
    assert f"/pleniere?id={plenary}" in html
    assert "jeudi 10 septembre 2099" in html


def test_a_visitor_is_invited_in_and_sees_no_name(town: Town) -> None:
    plenary = opened(town)
    town.do(town.alice, "attendance.come", plenary_id=plenary)
    closed(town, plenary)
    assert shown(town, audience=Role.VISITOR, id=plenary) == ""
    html = shown(town, "minutes_list", Role.VISITOR, id=plenary)
    assert "/entrer" in html
    assert "Larrieu" not in html and "Plénière 1" not in html


def test_the_document_reads_from_the_title_to_the_next_plenary(town: Town) -> None:
    plenary = opened(town)
    planned(town, title="Plénière 2", on="2026-10-08T18:30")
    town.do(town.alice, "attendance.come", plenary_id=plenary)
    point = item(town, plenary, 2)
    town.do(town.alice, "note.write", item_id=point, body="Une ligne.\nUne autre.\n\nUn paragraphe.")
    town.do(
        town.alice,
        "decision.record",
        item_id=point,
        body="Garder l’eau",
        votes_for=3,
        votes_against=0,
        abstained=0,
    )
    town.do(
        town.alice,
        "decision.record",
        item_id=point,
        body="Tout annuler",
        votes_for=0,
        votes_against=3,
        abstained=0,
    )
    town.do(town.alice, "task.give", item_id=point, what="Écrire à la presse", person_id=town.alice)
    activity(town)
    html = shown(town, id=closed(town, plenary))
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", html) == ["Compte rendu – Plénière 1"]
    assert [text(each) for each in re.findall(r"<h2[^>]*>(.*?)</h2>", html)] == [
        "Présences",
        "Relevé de décisions",
        "2. Choix du thème",
        "Autres points de l’ordre du jour",
        "Changements au calendrier",
        "Le programme à l’issue de la séance",
        "Qui fait quoi",
        "Prochaine plénière",
    ]
    assert "Les Jardins partagés : Alice Larrieu" in text(html).replace("\u00a0", " ").replace(" :", " :")
    assert html.count('class="pl-minutes-typed"') == 2
    assert "à l’unanimité des 3 votants" in text(html.split("pl-decision", 1)[1].split("</div>")[0])
    assert "Proposition non retenue" in html.split("pl-minutes-refused", 1)[1]
    assert '<th scope="col">Quoi</th>' in html
    assert "provisoire" not in html


def test_while_the_plenary_is_open_the_document_is_marked_provisional(town: Town) -> None:
    plenary = opened(town)
    html = shown(town, id=plenary)
    assert "Document provisoire" in html
    assert f"/pleniere?id={plenary}" in html
    assert "provisoire" in shown(town, "minutes_list")


def test_what_people_typed_is_shown_as_text(town: Town) -> None:
    plenary = opened(town, title="<i>Plénière</i>")
    trap = "<script>alert(1)</script> & <b>gras</b>"
    point = item(town, plenary, 1)
    town.do(town.alice, "note.write", item_id=point, body=trap)
    town.do(town.alice, "decision.record", item_id=point, body=trap)
    town.do(town.alice, "task.give", item_id=point, what=trap, person_id=town.alice)
    html = shown(town, id=plenary) + shown(town, "minutes_list", id=plenary)
    assert "<script" not in html and "<b>" not in html and "<i>" not in html
    assert text(html).count(trap) == 4  # the decision stands in the relevé too


def test_each_section_has_its_own_key_even_with_the_same_titles(town: Town) -> None:
    plenary = opened(town, agenda="Point — 5\nPoint — 5")
    for number in (1, 2):
        town.do(town.alice, "note.write", item_id=item(town, plenary, number), body="Dit.")
    keys = re.findall(r'data-key="([^"]*)"', shown(town, id=plenary))
    assert len(keys) == len(set(keys)) >= 2


def test_one_not_begun_or_gone_says_where_to_go(town: Town) -> None:
    assert "n’a pas encore commencé" in shown(town, id=planned(town))
    assert "n’existe plus" in shown(town, id="nowhere")


def test_the_list_has_those_begun_the_latest_first_and_says_which_is_read(town: Town) -> None:
    first = closed(town, opened(town))
    second = closed(town, opened(town, title="Plénière 2", on="2026-10-08T18:00"))
    planned(town, title="Plénière 3", on="2026-11-05T18:00")
    html = shown(town, "minutes_list", id=first)
    assert re.findall(r"/compte-rendu\?id=([\w-]+)", html) == [second, first]
    assert re.search(rf'id={first}"[^>]*aria-current="page"', html)
    assert "Tous les comptes rendus (2)" in html


def test_with_one_compte_rendu_no_list_stands_in_the_way(town: Town) -> None:
    assert shown(town, "minutes_list", id=closed(town, opened(town))).strip() == ""


def test_those_of_earlier_editions_stay_at_hand(town: Town) -> None:
    old = closed(town, opened(town))
    town.do(
        town.facilitator, "edition.start", name="Festival 2027", collective_name="Collectif de Valbrune",
        school_zone="A", starts_on="2027-11-12", ends_on="2027-11-28",
    )  # fmt: skip
    html = shown(town, "minutes_list")
    assert "Festival 2027" in html and "Aucune plénière n’a encore eu lieu" in html
    assert f"/compte-rendu?id={old}" in html
