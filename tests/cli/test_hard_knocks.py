"""A real server that is asked badly: too much, from elsewhere, with what was stolen. What it answers, and what it writes down."""

from __future__ import annotations

import contextlib
import http.client
import itertools
import re

import psutil
import pytest
import websockets.exceptions
import websockets.sync.client
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string

from ssi_core.web.secret import secret_of
from ssi_core.web.signing import COOKIE, Signer
from tests.cli.test_running_server import ROOT, Machine, machine  # noqa: F401 - a fixture

MEGABYTE = 1_000_000
SAID_OF_ALL = ("content-security-policy", "x-content-type-options", "referrer-policy", "permissions-policy")


def asked(server: Machine, method: str, path: str, body: object = None, **headers: str) -> http.client.HTTPResponse:
    link = http.client.HTTPConnection("localhost", server.port, timeout=20)
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):  # it answered before the end, and stopped listening
        link.request(method, path, body, {"Host": f"localhost:{server.port}", **headers}, encode_chunked=True)
    answer = link.getresponse()
    answer.read()
    link.close()
    return answer


def headers_of(answer: http.client.HTTPResponse) -> set[str]:
    return {name.lower() for name, _value in answer.getheaders()}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 200), ("GET", "/accueil", 200), ("GET", "/sante", 200), ("GET", "/entrer", 200), ("GET", "/donnees", 200),
        ("GET", "/programme", 200), ("GET", "/programme.ics", 200), ("GET", "/programme/x", 404), ("GET", "/avis/x", 404),
        ("GET", "/cle/x", 403), ("GET", "/agenda", 403), ("GET", "/agenda/x.ics", 404), ("GET", "/media/x", 404),
        ("GET", "/component/x/y.js", 404), ("GET", "/pleniere/assets/pleniere.css", 200), ("GET", "/pleniere/assets/x", 404),
        ("GET", "/_stcore/health", 200), ("GET", "/_stcore/host-config", 200), ("GET", "/_stcore/metrics", 404),
        ("PUT", "/programme", 405), ("DELETE", "/entrer", 405), ("PUT", "/_stcore/upload_file/x/y", 403),
        ("POST", "/entretien", 403), ("HEAD", "/", 200), ("OPTIONS", "/_stcore/upload_file/x/y", 204),
    ],
)  # fmt: skip
def test_every_kind_of_answer_is_guarded(machine, method, path, status):  # noqa: F811
    answer = asked(machine, method, path)
    assert answer.status == status and headers_of(answer) >= set(SAID_OF_ALL)
    assert "server" not in headers_of(answer)


@pytest.mark.parametrize("path", ["/entrer", "/avis/x", "/sortir", "/_stcore/upload_file/x/y", "/entretien", "/"])
def test_fifty_megabytes_are_refused_without_being_kept(machine, path):  # noqa: F811
    process = psutil.Process(machine.process.pid)
    before = process.memory_info().rss
    method = "PUT" if "upload" in path else "POST"
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    said = asked(machine, method, path, b"a" * 50 * MEGABYTE, **kind)
    assert said.status == 413 and headers_of(said) >= set(SAID_OF_ALL)
    untold = asked(machine, method, path, itertools.repeat(b"a" * MEGABYTE, 50), **kind, **{"Transfer-Encoding": "chunked"})
    assert 400 <= untold.status < 500
    assert process.memory_info().rss - before < 20 * MEGABYTE


def socket(server: Machine, path: str, person: str = "", **options: object) -> websockets.sync.client.ClientConnection:
    signer = Signer(secret_of(server.folder))
    cookie = {"Cookie": f"{COOKIE}={signer.cookie(person)}"} if person else {}
    address = f"localhost:{server.port}"
    options.setdefault("origin", f"http://{address}")
    return websockets.sync.client.connect(f"ws://{address}{path}", additional_headers=cookie, max_size=None, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ["/live", "/_stcore/stream"])
def test_a_message_that_is_too_long_closes_its_socket(machine, path):  # noqa: F811
    with socket(machine, path) as link, pytest.raises(websockets.exceptions.ConnectionClosed) as closed:
        link.send("a" * 2 * MEGABYTE)
        for _message in iter(link.recv, None):
            pass
    assert closed.value.rcvd is not None and closed.value.rcvd.code == 1009


@pytest.mark.parametrize("path", ["/live", "/_stcore/stream"])
def test_a_page_of_another_site_opens_no_socket_here(machine, path):  # noqa: F811
    for origin in ("https://evil.example", "null", f"http://localhost:{machine.port + 1}"):
        with pytest.raises(websockets.exceptions.InvalidStatus) as refused, socket(machine, path, "alice", origin=origin):
            pass
        assert refused.value.response.status_code == 403
        assert {name.lower() for name in refused.value.response.headers} >= set(SAID_OF_ALL)


def session_of(link: websockets.sync.client.ClientConnection, page: str = "", pressed: str = "") -> tuple[str, str]:
    """Ask for a page, with a button pressed in it; the number that Streamlit gives this tab, and all that it was sent."""
    message = BackMsg()
    message.rerun_script.page_name = page
    if pressed:
        button = message.rerun_script.widget_states.widgets.add()
        button.id, button.trigger_value = pressed, True
    link.send(message.SerializeToString())
    number, sent = "", ""
    while True:
        heard = ForwardMsg()
        heard.ParseFromString(link.recv(20))  # type: ignore[arg-type]
        sent += str(heard)
        kind = heard.WhichOneof("type")
        if kind == "new_session":
            number = str(heard.new_session.initialize.session_id)
        elif kind == "script_finished":
            return number, sent


def test_a_stolen_session_number_opens_nobodys_page(machine):  # noqa: F811
    with socket(machine, "/_stcore/stream", "alice", subprotocols=["streamlit"]) as hers:
        number, _sent = session_of(hers)
        for thief in ("bruno", ""):
            with socket(machine, "/_stcore/stream", thief, subprotocols=["streamlit", "x", number]) as link:
                assert session_of(link)[0] != number
    for thief in ("bruno", ""):  # once she has left, while it waits for her
        with socket(machine, "/_stcore/stream", thief, subprotocols=["streamlit", "x", number]) as link:
            assert session_of(link)[0] != number
    with socket(machine, "/_stcore/stream", "alice", subprotocols=["streamlit", "x", number]) as link:
        assert session_of(link)[0] == number, "she finds it again, so it was there to be taken"


def test_no_key_nor_code_is_written_down_whatever_fails(machine):  # noqa: F811
    signer = Signer(secret_of(machine.folder))
    keys = [signer.facilitator_key("n")[:-2] + "xx", signer.agenda("")[:-2] + "xx", "CANARI", "canari-invitation"]
    for path in ("/cle/{}", "/agenda/{}.ics", "/r/{}", "/invitation/{}", "/live/{}", "/cle/{}/x", "/%ff{}", "/inconnue/{}"):
        for key, method in itertools.product(keys, ("GET", "POST", "PUT")):
            asked(machine, method, path.format(key), b"code=" + key.encode(), **{"X-App-Sub": key, "Referer": f"/cle/{key}"})
    asked(machine, "POST", "/entrer", b"code=CANARI&first_name=Zoe", **{"Content-Type": "application/x-www-form-urlencoded"})
    link = http.client.HTTPConnection("localhost", machine.port, timeout=20)
    link.connect()
    link.sock.sendall(f"GET /cle/{keys[0]} NONSENSE\r\n\r\n".encode())
    assert b"400" in link.sock.recv(500)
    with pytest.raises(websockets.exceptions.InvalidStatus), socket(machine, f"/cle/{keys[0]}"):
        pass
    said = machine.said.read_text()
    assert not [key for key in keys if key in said]


# In the preview, whatever it says.
SHOWN = "purge-title"
PURGE = r'id: "(\$\$ID-[^"]*-purge-see)"'


def test_a_button_that_one_is_not_given_does_nothing_when_its_press_is_forged(machine):  # noqa: F811
    with socket(machine, "/_stcore/stream", "facilitator", subprotocols=["streamlit"]) as link:
        _number, page = session_of(link, "reglages")
        (button,) = re.findall(PURGE, page)
        _number, pressed = session_of(link, "reglages", button)
        assert (SHOWN in page, SHOWN in pressed) == (False, True), "it does something, for who has it"
    for other in ("alice", ""):
        with socket(machine, "/_stcore/stream", other, subprotocols=["streamlit"]) as link:
            _number, page = session_of(link, "reglages")
            _number, pressed = session_of(link, "reglages", button)
        assert "purge" not in page + pressed


def test_an_upload_of_more_than_five_megabytes_is_refused_with_or_without_its_length(machine):  # noqa: F811
    with socket(machine, "/_stcore/stream", "facilitator", subprotocols=["streamlit"]) as link:
        number, _sent = session_of(link, "reglages")
        path = f"/_stcore/upload_file/{number}/0123456789abcdef"
        token = generate_xsrf_token_string()
        kind = {"Content-Type": "multipart/form-data; boundary=b", "X-Xsrftoken": token, "Cookie": f"_streamlit_xsrf={token}"}
        head, tail = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n', b"\r\n--b--\r\n"
        for size, status in ((1, 204), (7, 413)):
            body = head + b"a" * size * MEGABYTE + tail
            assert asked(machine, "PUT", path, body, **kind).status == status
            parts = [head, *itertools.repeat(b"a" * MEGABYTE, size), tail]
            assert asked(machine, "PUT", path, iter(parts), **kind, **{"Transfer-Encoding": "chunked"}).status == status


def test_whatever_starts_the_server_goes_by_the_command_that_writes_no_address_down():
    started = [(ROOT / name).read_text(encoding="utf-8") for name in ("Makefile", "docs/heberger.md", "LISEZMOI.md", "README.md")]
    assert "$(BIN)/pleniere serve" in started[0] and "ExecStart=/opt/pleniere/.venv/bin/pleniere serve" in started[1]
    assert not [text for text in started if "uvicorn " in text or "streamlit run" in text]
