"""The plain web side around a town: the door, the live channel and the middlewares, without Streamlit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient

from ssi_core.domain.attempts import Attempts
from ssi_core.live.channel import Channel
from ssi_core.live.gallery import Gallery
from ssi_core.live.revisions import Revisions
from ssi_core.web.door import Door
from ssi_core.web.headers import HeadersMiddleware
from ssi_core.web.identity import IdentityMiddleware
from ssi_core.web.signing import COOKIE, Signer
from tests.conftest import Town


@dataclass
class Site:
    """A town behind its doors; `browser` gives a browser, with a person's cookie or none."""

    town: Town
    signer: Signer
    browser: Callable[..., TestClient]
    clock: list[float]

    @property
    def code(self) -> str:
        return str(self.town.one("SELECT code FROM room"))


@pytest.fixture
def site(town: Town) -> Iterator[Site]:
    signer, clock = Signer("a secret of the tests"), [0.0]
    revisions = Revisions(0)
    channel = Channel(town.desk, Gallery(town.desk.database, revisions), revisions)

    async def who(request: Request) -> JSONResponse:
        return JSONResponse({n: v for n, v in request.headers.items() if n.startswith("x-app-")})

    app = Starlette(
        routes=[
            Route("/who", who),
            Route("/_stcore/metrics", who),
            Route("/_stcore/agent", who),
            WebSocketRoute("/live", channel.endpoint),
            *Door(town.desk, signer, Attempts(now=lambda: clock[0])).routes(),
        ],
        middleware=[
            Middleware(HeadersMiddleware, hosts=frozenset({"salle.valbrune.fr"})),
            Middleware(IdentityMiddleware, signer=signer, desk=town.desk),
        ],
    )
    opened: list[TestClient] = []

    def browser(person: str = "", **options: object) -> TestClient:
        client = TestClient(app, follow_redirects=False, **options)  # type: ignore[arg-type]
        client.__enter__()
        opened.append(client)
        if person:
            client.cookies.set(COOKIE, signer.cookie(person))
        return client

    yield Site(town, signer, browser, clock)
    for client in opened:
        client.__exit__(None, None, None)
