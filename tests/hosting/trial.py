"""Through the documented proxy: pages, the live channel, the cookie, files, a restart, a long silence, the address counted."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import ssl
import time
from pathlib import Path
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page, expect
from websockets.sync.client import connect

from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.browser.conftest import Room, Server
from tests.browser.filling import open_plenary
from tests.browser.test_bad_networks import line, write
from tests.hosting.documented import NAME

SILENCE_SECONDS = 75
OUR_PAGE = "Entrer dans la salle"
TRUSTING = ssl.create_default_context()
TRUSTING.check_hostname, TRUSTING.verify_mode = False, ssl.CERT_NONE


def room_for(folder: Path, browser: Browser) -> Room:
    """A server that knows the town's name, as the documented unit says it."""
    os.environ["PLENIERE_ADDRESS"] = f"https://{NAME}"
    database = Database(folder / "pleniere.duckdb")
    code = open_plenary(database)
    database.close()
    server = Server(folder)
    server.start()
    return Room(server, browser, code=code)


def with_browsers(room: Room, port: int) -> list[str]:
    """What people do; gives what was seen."""
    server, address, said = room.server, f"https://{NAME}:{port}", []
    facilitator = room.page(address, ignore_https_errors=True)
    facilitator.goto(address + server.key())
    facilitator.wait_for_selector(".pl-board")
    (cookie,) = [each for each in facilitator.context.cookies() if each["name"] == COOKIE]
    assert cookie["secure"] and cookie["httpOnly"], cookie
    said.append("the cookie is Secure")
    facilitator.goto(address + "/pleniere")
    phone = room.phone("Inès", address, ignore_https_errors=True)
    write(phone, "Par le serveur web")
    expect(line(facilitator, "Par le serveur web")).to_have_count(1)
    said.append("an edit arrives on another browser")
    server.kill()
    expect(phone.locator("#pl-link")).to_be_visible(timeout=15_000)
    server.start()
    expect(phone.locator("#pl-link")).to_have_count(0, timeout=30_000)
    write(phone, "Après un redémarrage")
    expect(line(facilitator, "Après un redémarrage")).to_have_count(1, timeout=30_000)
    said.append("a restart is lived through")
    facilitator.goto(address + "/importer")
    assert _upload(facilitator, 4.9) and not _upload(facilitator, 6)
    said.append("a file of 4.9 MB is taken, one of 6 MB refused")
    for context in room.contexts:
        context.close()
    return said


def _upload(page: Page, megabytes: float) -> bool:
    """Whether the file is taken: the browser sent it, and the server kept it."""
    page.goto(page.url)
    kept: list[int] = []
    page.on("response", lambda response: kept.append(response.status) if response.request.method == "PUT" else None)
    line = f"Amicale;association;{'x' * 900}\n"
    content = ("Nom;Type;Description\n" + line * int(megabytes * 1_000_000 / len(line))).encode()
    box = page.locator("[data-testid=stFileUploader]").first
    box.locator("input[type=file]").set_input_files({"name": "liste.csv", "mimeType": "text/csv", "buffer": content})
    deadline = time.monotonic() + 30
    while not kept and not box.get_by_text("Error").count():
        assert time.monotonic() < deadline, "neither taken nor refused"
        page.wait_for_timeout(200)
    return kept == [204]


def long_silence(server: Server, port: int) -> str:
    """A socket on which nobody says anything for longer than a minute is still there."""
    cookie = {"Cookie": f"{COOKIE}={Signer(secret_of(server.folder)).cookie('alice')}"}
    plain = socket.create_connection(("127.0.0.1", port))
    with connect(
        f"wss://{NAME}:{port}/live", additional_headers=cookie, ssl=TRUSTING, sock=plain, ping_interval=None
    ) as channel:
        channel.recv(timeout=10)
        time.sleep(SILENCE_SECONDS)
        channel.send('{"type": "ping"}')
        assert "pong" in channel.recv(timeout=10)
    return f"a socket silent for {SILENCE_SECONDS} s is kept"


def guesses(port: int) -> str:
    """Wrong codes count for the address that sends them, whatever it claims; not for another."""
    for number in range(40):
        assert _guess(port, "127.0.0.2", f"10.0.0.{number}") == 422
    assert _guess(port, "127.0.0.2", "10.9.9.9") == 429, "a claimed address passes for another one"
    assert _guess(port, "127.0.0.3", "10.9.9.9") == 422, "everybody pays for one"
    return "40 wrong codes stop the address that sent them, and no other"


def unknown_names(port: int) -> str:
    """Another name than the town's is refused."""
    assert OUR_PAGE in _get(port, f"{NAME}:{port}")
    assert OUR_PAGE not in _get(port, "ailleurs.exemple.fr")
    return "another name is refused"


def _guess(port: int, source: str, claimed: str) -> int:
    form = urlencode({"code": "ZZZZZZ", "first_name": "Qui", "last_name": "Devine", "structure": "aucune"})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "X-Forwarded-For": claimed}
    with contextlib.closing(_link(port, source)) as link:
        link.request("POST", "/entrer", form, headers)
        return link.getresponse().status


def _get(port: int, host: str) -> str:
    with contextlib.closing(_link(port, "127.0.0.1")) as link:
        link.request("GET", "/entrer", headers={"Host": host})
        return link.getresponse().read().decode()


def _link(port: int, source: str) -> http.client.HTTPConnection:
    """To the town's name, which no name server knows, from an address of this machine."""
    plain = socket.create_connection(("127.0.0.1", port), source_address=(source, 0))
    link = http.client.HTTPConnection(NAME, port)
    link.sock = TRUSTING.wrap_socket(plain, server_hostname=NAME)
    return link
