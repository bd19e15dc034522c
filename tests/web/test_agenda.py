"""The rétroplanning in an agenda: signed addresses, told to members only, that name nobody."""

from __future__ import annotations

import re

import pytest
from icalendar import Calendar
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from ssi_core.domain.errors import Refused
from ssi_core.web.agenda import Agenda
from ssi_core.web.identity import IdentityMiddleware
from ssi_core.web.signing import COOKIE, Signer

SIGNER = Signer("a secret of the tests")


@pytest.fixture
def web(town):
    town.do(town.facilitator, "structure.enter", structure_id=town.structures["Épicerie sociale"], joined_on="2026-01-01")
    for title, structure in (("Arrêter le programme", ""), ("Cuisiner", "Épicerie sociale"), ("Semer", "Les Jardins partagés")):
        town.do(
            town.alice, "milestone.add", title=title, due_on="2026-10-01", structure_id=town.structures.get(structure, "")
        )
    app = Starlette(
        routes=Agenda(town.desk, SIGNER).routes(),
        middleware=[Middleware(IdentityMiddleware, signer=SIGNER, desk=town.desk)],
    )
    return TestClient(app, base_url="http://localhost")


def titles(answer) -> list[str]:
    return sorted(str(event["summary"]) for event in Calendar.from_ical(answer.content).walk("VEVENT"))


def test_a_member_finds_the_address_of_each_structure_and_a_visitor_none(town, web):
    assert web.get("/agenda").status_code == 403 and "/agenda/" not in web.get("/agenda").text
    web.cookies.set(COOKIE, SIGNER.cookie(town.alice))
    page = web.get("/agenda").text
    every, epicerie = (re.search(rf"{name}</p><p class=\"pl-line-text\"><a href=\"([^\"]+)", page)[1] for name in ("rétroplanning", "Épicerie sociale"))
    web.cookies.clear()
    assert titles(web.get(every)) == ["Arrêter le programme", "Cuisiner", "Semer"]
    assert titles(web.get(epicerie)) == ["Arrêter le programme", "Cuisiner"]
    assert "Alice" not in web.get(every).text and "Larrieu" not in web.get(every).text


def shown(web, name: str) -> str:
    return re.search(rf"{name}</p><p class=\"pl-line-text\"><a href=\"([^\"]+)", web.get("/agenda").text)[1]


def renewed(web, structure: str, once: str = "once"):
    return web.post("/agenda", data={"structure_id": structure, "once": once}, follow_redirects=False)


def test_an_address_that_was_renewed_gives_nothing_any_more_and_the_others_go_on(town, web):
    epicerie = town.structures["Épicerie sociale"]
    web.cookies.set(COOKIE, SIGNER.cookie(town.bruno))
    old, every = shown(web, "Épicerie sociale"), shown(web, "rétroplanning")
    assert "Les agendas qui suivent" in web.get("/agenda").text
    for _twice in range(2):  # the same button pressed twice changes it once
        assert renewed(web, epicerie).status_code == 303
    new = shown(web, "Épicerie sociale")
    renewed(web, epicerie, "again")
    newest = shown(web, "Épicerie sociale")
    web.cookies.clear()
    assert len({old, new, newest}) == 3
    for gone in (old, new):
        answer = web.get(gone)
        assert answer.status_code == 410 and "demandez la nouvelle" in answer.text
    assert titles(web.get(newest)) == ["Arrêter le programme", "Cuisiner"]
    assert web.get(every).status_code == 200


def test_only_who_speaks_for_it_changes_an_address(town, web):
    epicerie = town.structures["Épicerie sociale"]
    for person, structure in (("", epicerie), (town.alice, epicerie), (town.alice, ""), (town.bruno, "")):
        web.cookies.set(COOKIE, SIGNER.cookie(person))
        assert renewed(web, structure).status_code == 403
    assert town.rows("SELECT * FROM agenda_key") == []
    web.cookies.set(COOKIE, SIGNER.cookie(town.alice))
    assert "Changer l’adresse" not in web.get("/agenda").text
    web.cookies.set(COOKIE, SIGNER.cookie(town.facilitator))
    assert web.get("/agenda").text.count("Changer l’adresse") == 2
    assert web.post("/agenda", data={"once": "x"}, headers={"origin": "https://evil.example"}).status_code == 400
    assert [renewed(web, each, f"f{at}").status_code for at, each in enumerate(("", epicerie))] == [303, 303]
    with pytest.raises(Refused):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "agenda-f0"})


def test_the_address_of_a_structure_that_left_gives_nothing(town, web):
    epicerie = town.structures["Épicerie sociale"]
    address = f"/agenda/{SIGNER.agenda(epicerie)}.ics"
    assert web.get(address).status_code == 200
    town.do(town.facilitator, "structure.leave", structure_id=epicerie, left_on="2026-09-01")
    assert web.get(address).status_code == 410


@pytest.mark.parametrize("token", ["", "x", "null", SIGNER.cookie("alice"), SIGNER.agenda("")[:-1] + "A"])
def test_an_address_that_is_not_ours_gives_nothing(web, token):
    assert web.get(f"/agenda/{token}.ics").status_code == 404


def test_what_is_done_says_so_and_keeps_its_place_in_the_agenda(town, web):
    address = f"/agenda/{SIGNER.agenda('')}.ics"
    before = {str(each["uid"]) for each in Calendar.from_ical(web.get(address).content).walk("VEVENT")}
    town.do(town.bruno, "milestone.settle", id=town.one("SELECT id FROM milestone WHERE title = 'Semer'"), done="on")
    assert titles(web.get(address)) == ["Arrêter le programme", "Cuisiner", "Fait : Semer".replace(" :", "\u00a0:")]
    after = {str(each["uid"]) for each in Calendar.from_ical(web.get(address).content).walk("VEVENT")}
    assert after == before
