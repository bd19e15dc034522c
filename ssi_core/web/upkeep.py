"""The server's side of the command line: it carries out what the owner of the machine asks while it holds the data.

Four locks: from this machine and by no proxy; a token signed with the folder's secret, one minute old at most; for
this very request; once.
"""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import time

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from ssi_core import upkeep
from ssi_core.actions.desk import Desk
from ssi_core.upkeep import wire
from ssi_core.web.signing import UPKEEP_SECONDS, Signer

log = logging.getLogger(__name__)
upkeep.load_all()


class UpkeepDoor:
    """The one route of the upkeep."""

    def __init__(self, desk: Desk, signer: Signer) -> None:
        self._desk = desk
        self._signer = signer
        self._used: dict[str, float] = {}

    def route(self) -> Route:
        """Where the command line knocks."""
        return Route(wire.PATH, self.answer, methods=["POST"])

    async def answer(self, request: Request) -> Response:
        """Check the four locks, then do as asked in a thread of its own."""
        signed = self._signer.upkeep_command(_token(request)) if _is_this_machine(request) else ""
        if not signed:
            return _refused()
        body = await _body(request)
        if body is None or signed != wire.bound_to(body, signed.partition(" ")[0]) or not self._first_use(signed):
            return _refused()
        try:
            said = await asyncio.to_thread(wire.carried_out, self._desk, body)
        except (KeyError, ValueError):
            log.exception("an upkeep request could not be read")
            return PlainTextResponse("Demande illisible.", 400)
        return Response(said, media_type="application/json", headers={"Cache-Control": "no-store"})

    def _first_use(self, signed: str) -> bool:
        now = time.monotonic()
        self._used = {each: until for each, until in self._used.items() if until > now}
        if signed in self._used:
            return False
        self._used[signed] = now + 2 * UPKEEP_SECONDS
        return True


def _token(request: Request) -> str:
    return request.headers.get("authorization", "").removeprefix("Bearer ")


def _is_this_machine(request: Request) -> bool:
    """A proxy on this machine also calls from it: what it passes on comes from elsewhere."""
    if request.client is None or any(name in request.headers for name in ("x-forwarded-for", "forwarded", "x-real-ip")):
        return False
    try:
        return ipaddress.ip_address(request.client.host).is_loopback
    except ValueError:
        return False


async def _body(request: Request) -> bytes | None:
    """The whole body; None when it is too long."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > wire.MOST_BYTES:
            return None
        parts.append(part)
    return b"".join(parts)


def _refused() -> Response:
    return PlainTextResponse("Refusé.", 403)
