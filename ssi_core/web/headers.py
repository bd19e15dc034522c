"""What every answer says to the browser, and which host names are ours."""

from __future__ import annotations

import ipaddress
import socket

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

CONTENT_SECURITY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
    "frame-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'"
)
# Streamlit's own measures and its description for programs: nothing for the outside.
HIDDEN = ("/_stcore/metrics", "/_stcore/agent")


class HeadersMiddleware:
    """Security headers on every answer; unknown host names and hidden addresses are refused."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        self._app = app
        self._hosts = hosts | {"localhost", "testserver", socket.gethostname(), f"{socket.gethostname()}.local"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Check the host, then add the headers."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        headers = dict(scope["headers"])
        known = self._knows(headers.get(b"host", b"").decode("latin-1"))
        if scope["type"] == "websocket":
            if known:
                await self._app(scope, receive, send)
            else:
                await send({"type": "websocket.close", "code": 4403})
            return

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer = MutableHeaders(scope=message)
                # A public page says itself who may frame it.
                answer.setdefault("Content-Security-Policy", CONTENT_SECURITY)
                answer["X-Content-Type-Options"] = "nosniff"
                answer["Referrer-Policy"] = "same-origin"
                answer["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()"
                answer["Cross-Origin-Opener-Policy"] = "same-origin"
            await send(message)

        if not known:
            await PlainTextResponse("Adresse inconnue de ce serveur.", 400)(scope, receive, with_headers)
        elif scope["path"].startswith(HIDDEN):
            await PlainTextResponse("Introuvable.", 404)(scope, receive, with_headers)
        else:
            await self._app(scope, receive, with_headers)

    def _knows(self, host: str) -> bool:
        """An address in figures, this machine's names, or a name given in PLENIERE_HOSTS."""
        name = host.rsplit(":", 1)[0].strip("[]") if not host.endswith("]") else host.strip("[]")
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return name.lower() in self._hosts
        return True
