"""Names, addresses and telephones given to the server by every way in are in no line of its log, at any level."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import logging

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.actions.registry import ACTIONS
from ssi_core.mail.round import Round
from ssi_core.web import discreet_log
from ssi_core.web.opinion import Opinion
from ssi_core.web.programme import PublicProgramme
from tests.actions.test_lesson import a_ball
from tests.web.test_door_pages import newcomer_of, open_plenary

NAME, LAST, MAIL, PHONE = "Zéphyrine", "Canarimont", "canari.mont@exemple.fr", "0639981234"
CANARIES = (NAME, LAST, "canari", PHONE, "06 39 98 12 34", "39 98 12")


@pytest.fixture
def log():
    """All that any logger says, as a file would have it."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    loggers = [logging.getLogger(), *(each for each in logging.root.manager.loggerDict.values() if isinstance(each, logging.Logger))]
    before = [(each, each.level, each.disabled) for each in loggers]
    factory = logging.getLogRecordFactory()
    discreet_log.install()
    for each in loggers:
        each.setLevel(logging.DEBUG)
        if each.parent is None or not each.propagate:
            each.addHandler(handler)
    yield written
    logging.setLogRecordFactory(factory)
    for each, level, disabled in before:
        each.removeHandler(handler)
        each.setLevel(level)
        each.disabled = disabled


def silent(log) -> bool:
    said = log.getvalue().casefold()
    return not [canary for canary in CANARIES if canary.casefold() in said]


def told(socket, action, **fields):
    """Carried out through the live channel, as a page does."""
    socket.send_json({"type": "do", "op": "", "action": action, "fields": fields})
    while (answer := socket.receive_json())["type"] != "done":
        pass
    return answer


def test_the_main_actions_leave_no_name_nor_contact_in_the_log(site, log):
    town = site.town
    plenary = open_plenary(town)
    item = town.do(town.facilitator, "agenda.add", plenary_id=plenary, title="Accueil", minutes="5").answer["id"]
    phone = site.browser()
    page = phone.get(f"/r/{site.code}")
    form = {"code": site.code, "first_name": NAME, "last_name": LAST, "email": MAIL, "shares": "on", "wants_mail": "on",
            "structure": "autre", "new_structure": f"Amis de {LAST}", "newcomer": newcomer_of(page)}  # fmt: skip
    assert phone.post("/entrer", data=form | {"code": "000000"}).status_code == 422
    assert phone.post("/entrer", data=form).status_code == 303
    (person,) = [row[0] for row in town.rows("SELECT id FROM identity WHERE last_name = ?", LAST)]
    whole = {"first_name": NAME, "last_name": LAST, "email": MAIL, "phone": PHONE}
    done = []
    with phone.websocket_connect("/live") as socket:
        done.append(told(socket, "person.change", person_id=person, **whole))
        done.append(told(socket, "note.write", item_id=item, body=f"Appeler {NAME} {LAST} au {PHONE}"))
        done.append(told(socket, "theme.propose", title=f"Le thème de {LAST}", why=MAIL))
        assert not told(socket, "person.change", person_id=person, first_name="", last_name=LAST, email=f"{MAIL} ?")["ok"]
        assert not told(socket, "person.erase", person_id=MAIL)["ok"]
        socket.send_json({"type": "hint", "hint": "skill", "field": "f", "text": f"{LAST} {MAIL}"})
    with site.browser(town.facilitator).websocket_connect("/live") as socket:
        done.append(told(socket, "person.add", first_name=NAME, last_name=f"{LAST}-Deux", email=MAIL, shares="on"))
        done.append(told(socket, "mail.set_account", host="localhost", port="1", security="none", username="", sender=MAIL,
                         sender_name=f"{NAME} {LAST}"))  # fmt: skip
        done.append(told(socket, "plenary.close", plenary_id=plenary))
        done.append(told(socket, "mailing.send", plenary_id=plenary, audience="all", length="complet"))
    assert [each for each in done if not each["ok"]] == []
    Round(town.desk).walk()
    assert town.one("SELECT count(*) FROM letter") > 0, "a letter was tried, and its server away"
    with phone.websocket_connect("/live") as socket:
        assert told(socket, "person.erase_me")["ok"]
    assert log.getvalue(), "nothing listened to"
    assert silent(log), log.getvalue()


def test_what_no_page_sends_leaves_nothing_either(site, log, monkeypatch):
    def broken(command, fields):
        raise ValueError(f"cannot read {fields['email']} of {fields['last_name']}")

    monkeypatch.setitem(ACTIONS, "person.change", broken)
    with site.browser(site.town.alice).websocket_connect("/live") as socket:
        assert not told(socket, "person.change", email=MAIL, last_name=LAST)["ok"]
        socket.send_text(f"{LAST} {MAIL}")
        socket.send_json({"type": MAIL})
        socket.send_json({"type": "watch", "name": LAST, "board": MAIL, "params": {}, "revision": MAIL})
        socket.send_json({"type": "follow", "name": LAST, "tables": [MAIL], "revision": PHONE + MAIL})
        socket.send_json({"type": "do", "op": LAST, "action": MAIL, "fields": [[LAST, MAIL, PHONE]]})
        while socket.receive_json()["type"] != "done":
            pass
    said = log.getvalue()
    assert "action person.change failed" in said and "ValueError" in said and "cannot be read" in said
    assert silent(log), said


def test_the_public_pages_leave_nothing(town, log):
    a_ball(town)
    web = TestClient(
        Starlette(routes=[*Opinion(town.desk).routes(), *PublicProgramme(town.desk).routes()]), base_url="http://localhost"
    )
    web.post("/avis/bal0000000000000", data={"worked": f"{NAME} {LAST} {MAIL}", "attendance": PHONE})
    web.get("/programme", headers={"X-Forwarded-For": MAIL})
    said = [line for line in log.getvalue().splitlines() if "HTTP Request" not in line]  # the test's own browser
    assert not [line for line in said if any(canary in line for canary in CANARIES)], said


def test_a_failure_is_told_with_its_causes_but_not_its_words(log):
    try:
        try:
            int(MAIL)
        except ValueError as cause:
            raise RuntimeError(json.dumps([NAME, PHONE])) from cause
    except RuntimeError:
        logging.getLogger("ssi_core.anywhere").exception("it failed")
    said = log.getvalue()
    assert said.index("builtins.ValueError") < said.index("builtins.RuntimeError") and "int(MAIL)" in said
    assert silent(log), said


def test_a_task_that_nobody_waited_for_is_told_without_its_words(log):
    async def lost():
        raise ValueError(MAIL)

    async def start():
        task = asyncio.ensure_future(lost())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        del task
        gc.collect()

    asyncio.run(start())
    assert "never retrieved" in log.getvalue() and "builtins.ValueError" in log.getvalue()
    assert silent(log), log.getvalue()
