"""A connection that does not say what it wants is closed; one that takes its time to answer is not."""

from __future__ import annotations

import asyncio
import socket
import threading
import time

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.websockets import WebSocket
from websockets.sync.client import connect

from ssi_core.web import patience

SOON = 0.4


@pytest.fixture
def port(monkeypatch):
    monkeypatch.setattr(patience, "HEADERS_SECONDS", SOON)
    monkeypatch.setattr(patience, "REQUEST_SECONDS", SOON)

    async def read(request: Request) -> PlainTextResponse:
        await asyncio.sleep(2 * SOON)
        return PlainTextResponse(await request.body())

    async def echo(link: WebSocket) -> None:
        await link.accept()
        await link.send_text(await link.receive_text())

    door = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/", read, methods=["POST"]), WebSocketRoute("/ws", echo)])
    server = uvicorn.Server(uvicorn.Config(app, http=patience.PatientProtocol, log_level="critical"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    yield door.getsockname()[1]
    server.should_exit = True
    thread.join(5)


def heard(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as link:
        for part in parts:
            link.sendall(part)
            time.sleep(pause)
        return b"".join(iter(lambda: link.recv(1000), b""))


def test_slow_headers_and_silence_end(port):
    for begun in (b"", b"POST / HTTP/1.1\r\nHost: x\r\nX-Slow: "):
        assert heard(port, begun).startswith(b"HTTP/1.1 408")


def test_a_body_that_never_ends_is_not_waited_for(port):
    started = time.monotonic()
    heard(port, b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nabc")
    assert time.monotonic() - started < 5


def test_a_slow_answer_comes_and_a_second_request_is_bounded_too(port):
    whole = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nok"
    said = heard(port, whole, b"POST / HT", pause=3 * SOON)
    assert said.startswith(b"HTTP/1.1 200") and said.rpartition(b"HTTP/1.1 ")[2].startswith(b"408")


def test_a_socket_may_stay_silent(port):
    with connect(f"ws://127.0.0.1:{port}/ws") as link:
        time.sleep(2 * SOON)
        link.send("still here")
        assert link.recv(5) == "still here"
