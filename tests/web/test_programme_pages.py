"""The public programme as anyone on the web meets it: light, complete, and silent on everything else."""

from __future__ import annotations

import json
import re
import time
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.testclient import TestClient

from ssi_core.web.headers import HeadersMiddleware
from ssi_core.web.identity import IdentityMiddleware
from ssi_core.web.programme import PublicProgramme
from ssi_core.web.signing import COOKIE, Signer
from tests.exports.programme_town import CANARY, announced

ROUTES = (
    "/programme", "/programme?jour=2026-11-14", "/programme?public=familles&lieu=Cinéma", "/programme.ics", "/programme.json",
    "/programme/bal0000000000000", "/programme/bal0000000000000.ics", "/programme/cine000000000000",
    "/programme/idee000000000000", "/programme/idee000000000000.ics", "/programme/jamais0000000000",
    "/programme/annulee000000000", "/programme?integre=1", "/programme?apercu=1",
)  # fmt: skip


class Parsed(HTMLParser):
    """Tags opened, and whether each was closed in order."""

    VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture
def web(town):
    signer = Signer("a secret of the tests")
    app = Starlette(
        routes=PublicProgramme(town.desk).routes(),
        middleware=[
            Middleware(HeadersMiddleware, hosts=frozenset({"semaine.ville.fr"})),
            Middleware(IdentityMiddleware, signer=signer, desk=town.desk),
        ],
    )

    def browser(person: str = "") -> TestClient:
        client = TestClient(app, base_url="https://semaine.ville.fr", follow_redirects=False)
        if person:
            client.cookies.set(COOKIE, signer.cookie(person))
        return client

    return browser


def test_everybody_reads_the_confirmed_activities_day_by_day(town, web):
    announced(town)
    page = web().get("/programme")
    assert page.status_code == 200
    assert re.findall(r"<h2[^>]*>([^<]*novembre[^<]*)</h2>", page.text) == [
        "samedi 14 novembre 2026", "lundi 16 novembre 2026",
    ]  # fmt: skip
    assert "Bienvenue à toutes et à tous" in page.text and "Les Jardins partagés" in page.text


@pytest.mark.parametrize("route", ROUTES)
def test_nothing_private_is_on_any_public_address(town, web, route):
    town.do("alice", "person.change", first_name="Alice", last_name="Secrète", email=CANARY, shares="1", wants_mail="1")
    announced(town)
    town.do("alice", "theme.propose", title="Thème en discussion", why=f"écrire à {CANARY}")
    answer = web().get(route)
    hidden = [CANARY, "Secrète", "alice", "Idée secrète", "Jamais annoncée", "Thème en discussion"]
    if not route.startswith(("/programme.ics", "/programme.json", "/programme/annulee")):
        hidden.append("Annulée depuis")
    for words in hidden:
        assert words not in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("route", ROUTES)
def test_before_the_publication_nothing_is_told(town, web, route):
    announced(town, publish=False)
    answer = web().get(route)
    for words in ("Bal", "Ciné", "Salle des fêtes", "Jardins", "Annulée"):
        assert words not in answer.text
    assert answer.status_code in (200, 404)


def test_who_takes_part_sees_a_preview_that_search_engines_do_not(town, web):
    announced(town, publish=False)
    assert "Bal d’ouverture" not in web("alice").get("/programme").text
    page = web("alice").get("/programme?apercu=1").text
    assert "Bal d’ouverture" in page and 'content="noindex"' in page and "Aperçu" in page
    assert "/programme/bal0000000000000?apercu=1" in page
    assert "Bal d’ouverture" in web("alice").get("/programme/bal0000000000000?apercu=1").text


@pytest.mark.parametrize(
    ("asked", "titles"),
    [
        ("?jour=2026-11-14", ["Bal"]),
        ("?public=ADULTES", ["Ciné"]),
        ("?lieu=cinema", ["Ciné"]),
        ("?public=familles&lieu=Cinéma", []),
        ("?jour=n’importe quoi", ["Bal", "Ciné"]),
        ("?public=" + "x" * 5000, []),
    ],
)
def test_choosing_keeps_what_answers(town, web, asked, titles):
    announced(town)
    page = web().get("/programme" + asked)
    found = re.findall(r'pl-public-name"><a[^>]*>(\w+)', page.text)
    assert (page.status_code, found) == (200, titles)
    if not titles:
        assert "Rien de prévu" in page.text


def test_what_people_typed_is_text_and_never_markup(town, web):
    announced(town)
    for route in ("/programme", "/programme/cine000000000000", "/programme?theme=<script>alert(1)</script>"):
        page = web().get(route).text
        assert "<script>alert" not in page
        Parsed(page)


def test_an_activity_s_page_describes_it_for_agendas(town, web):
    announced(town)
    page = web().get("/programme/cine000000000000").text
    event = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)[1])
    assert event["@type"] == "Event"
    assert event["name"] == "Ciné-débat ; « L’eau, \\ un droit »"
    assert event["url"] == "https://semaine.ville.fr/programme/cine000000000000"
    assert "<script>alert(1)</script>" in event["description"]


def test_a_cancelled_activity_that_was_announced_says_so_at_its_address(town, web):
    announced(town)
    assert "Cette activité est annulée" in web().get("/programme/annulee000000000").text
    assert web().get("/programme/jamais0000000000").status_code == 404


@pytest.mark.parametrize(
    "route", ["/programme.ics", "/programme.json", "/programme/annulee000000000", "/programme/annulee000000000.ics"]
)
def test_what_was_given_up_before_the_publication_is_told_nowhere(town, web, route):
    announced(town, publish=False)
    town.do(town.facilitator, "publication.publish")
    assert "Annulée depuis" not in web().get(route).text


def test_what_was_given_up_while_the_programme_was_withdrawn_is_told_only_if_it_had_been_shown(town, web):
    announced(town)
    town.do(town.facilitator, "publication.withdraw")
    fields = {"starts": "2026-11-20T18:00", "ends": "2026-11-20T20:00", "state": "confirmed"}
    town.do("alice", "activity.create", activity_id="entre".ljust(16, "0"), title="Entre deux", **fields)
    for name in ("entre", "bal"):
        town.do("alice", "activity.set_state", activity_id=name.ljust(16, "0"), state="cancelled")
    town.do(town.facilitator, "publication.publish")
    feed = web().get("/programme.ics").text
    assert "Bal d’ouverture" in feed and "Entre deux" not in feed


def test_paper_asked_for_by_many_at_once_is_set_once(town, web, monkeypatch):
    announced(town)
    from ssi_core.exports.programme import printed

    set_ = []
    monkeypatch.setattr(printed, "to_pdf", lambda *given: set_.append(given) or time.sleep(0.2) or b"%PDF")
    browser = web()
    with ThreadPoolExecutor(5) as pool:
        list(pool.map(lambda _: browser.get("/programme.pdf"), range(5)))
    assert len(set_) == 1


def test_paper_never_sends_readers_to_their_own_machine(town, web, monkeypatch):
    announced(town)
    from ssi_core.exports.programme import printed
    from ssi_core.web import address

    monkeypatch.setattr(address.addresses, "__defaults__", ("http", lambda: ["192.0.2.7"]))
    printed_for = []
    monkeypatch.setattr(printed, "to_pdf", lambda _shown, where, _form: printed_for.append(where) or b"%PDF")
    web().get("/programme.pdf", headers={"host": "localhost:8501"})
    assert "localhost" not in printed_for[0]


def test_only_the_sites_of_the_town_may_frame_it(town, web):
    announced(town)
    alone = web().get("/programme").headers["content-security-policy"]
    assert alone.endswith("frame-ancestors 'self'")
    town.do(town.facilitator, "publication.publish", sites="https://www.ville.fr/agenda")
    framed = web().get("/programme?integre=1").headers["content-security-policy"]
    assert framed.endswith("frame-ancestors 'self' https://www.ville.fr")
    assert "default-src 'none'" in framed


def test_a_page_is_light(town, web):
    announced(town)
    page = web().get("/programme")
    assert len(page.content) < 20_000
    assert "script" not in Parsed(page.text).tags


def test_paper_is_set_once_for_each_state(town, web, monkeypatch):
    announced(town)
    from ssi_core.exports.programme import printed

    set_ = []
    monkeypatch.setattr(printed, "to_pdf", lambda *given: set_.append(given) or b"%PDF")
    browser = web()
    for _ in range(3):
        assert browser.get("/programme.pdf?format=a4").content == b"%PDF"
    assert len(set_) == 1
    town.do("alice", "activity.set_state", activity_id="bal0000000000000", state="cancelled")
    browser.get("/programme.pdf?format=a4")
    assert len(set_) == 2
    assert browser.get("/programme.pdf?format=autre").status_code == 404


def test_who_asks_again_for_an_unchanged_file_receives_nothing_until_the_programme_changes(web, town):
    announced(town)
    reader = web()
    for page in ("/programme.ics", "/programme.pdf", "/programme/bal0000000000000.ics"):
        first = reader.get(page)
        again = reader.get(page, headers={"If-None-Match": first.headers["etag"]})
        assert (again.status_code, again.content) == (304, b""), page
    before = reader.get("/programme.ics")
    assert "DTSTART;TZID=Europe/Paris:20261114T100000" not in before.text
    town.do(
        town.alice, "activity.move", activity_id="bal0000000000000", starts="2026-11-14T10:00", ends="2026-11-14T11:00"
    )
    after = reader.get("/programme.ics", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200 and "DTSTART;TZID=Europe/Paris:20261114T100000" in after.text
