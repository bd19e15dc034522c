"""What every answer says to the browser, and which host names are ours."""

from __future__ import annotations

import ipaddress
import socket

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ssi_core.domain.framing import frame_ancestors
from ssi_core.locale import _

# Streamlit's pages: its style sheets are written in the page ('unsafe-inline', styles only); it draws pictures and
# fonts from data: and blob:, and its tables in a worker made of a blob. The calendar is a frame of our own.
# No script but our files, nothing from elsewhere.
CONTENT_SECURITY = (
    "default-src 'self'; script-src 'self'; script-src-attr 'none'; "
    "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
    "worker-src 'self' blob:; frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'self'"
)
# Our plain pages: no script at all, no style but our sheet.
PLAIN_SECURITY = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'self'"
)
PLAIN = frozenset(
    {"r", "entrer", "invitation", "cle", "sortir", "programme", "avis", "donnees", "accessibilite", "agenda"}
)
# Streamlit's own measures and its description for programs: nothing for the outside.
HIDDEN = ("/_stcore/metrics", "/_stcore/agent")
REFUSED = "websocket.http.response"


class HeadersMiddleware:
    """Security headers on every answer; unknown host names, hidden addresses and foreign sockets are refused.

    `frames`: other sites that may show any of our pages inside theirs, besides those of the public programme.
    """

    def __init__(self, app: ASGIApp, hosts: frozenset[str], frames: tuple[str, ...] = ()) -> None:
        self._app = app
        self._hosts = hosts | {"localhost", "testserver", socket.gethostname(), f"{socket.gethostname()}.local"}
        self._frames = frame_ancestors(list(frames))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check the host, then add the headers."""
        if scope["type"] == "websocket":
            await self._socket(scope, receive, send)
        elif scope["type"] == "http":
            await self._answer(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _socket(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A page of another site must not speak with this person's cookie, on our sockets nor on Streamlit's."""
        accepted = False

        async def with_headers(message: Message) -> None:
            nonlocal accepted
            accepted = accepted or message["type"] == "websocket.accept"
            if message["type"] == "websocket.close" and not accepted and REFUSED in scope.get("extensions", {}):
                headers = MutableHeaders(raw=[])
                self._say(headers, CONTENT_SECURITY)
                await send({"type": f"{REFUSED}.start", "status": 403, "headers": headers.raw})
                await send({"type": f"{REFUSED}.body", "body": b""})
                return
            await send(message)

        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        host, origin = headers.get(b"host", ""), headers.get(b"origin")
        if self._knows(host) and (origin is None or origin.split("://", 1)[-1] == host):
            await self._app(scope, receive, with_headers)
        else:
            await with_headers({"type": "websocket.close", "code": 4403})

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        policy = PLAIN_SECURITY if scope["path"].split("/")[1].split(".")[0] in PLAIN else CONTENT_SECURITY

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._say(MutableHeaders(scope=message), policy)
            await send(message)

        host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
        answer: ASGIApp = self._app
        if not self._knows(host):
            answer = PlainTextResponse(_("Adresse inconnue de ce serveur."), 400)
        elif scope["path"].startswith(HIDDEN):
            answer = PlainTextResponse(_("Introuvable."), 404)
        await answer(scope, receive, with_headers)

    def _say(self, headers: MutableHeaders, policy: str) -> None:
        # A public page says itself who may frame it.
        headers.setdefault("Content-Security-Policy", policy.replace("ancestors 'self'", f"ancestors {self._frames}"))
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "same-origin"
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
        headers["Cross-Origin-Opener-Policy"] = "same-origin"

    def _knows(self, host: str) -> bool:
        """An address in figures, this machine's names, or a name given in PLENIERE_HOSTS."""
        name = host.rsplit(":", 1)[0].strip("[]") if not host.endswith("]") else host.strip("[]")
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return name.lower() in self._hosts
        return True
