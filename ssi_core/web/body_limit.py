"""How long a request may be: what is too long is refused before it is kept, whether it says its length or not."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ssi_core.locale import _
from ssi_core.upkeep import wire
from ssi_core.web.answering import Answering

# Streamlit holds uploads to `maxUploadSize`, and answers with its own words; this is a little above.
UPLOAD = "/_stcore/upload_file/"
UPLOAD_BYTES = 6_000_000
FORM_BYTES = 100_000


class _TooLong(Exception):
    """More came than the request may hold."""


class BodyLimitMiddleware:
    """Answers 413 to a body that is longer than its address may receive."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what comes in; the refusal is given here."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most, came, answering = most_bytes(scope["path"]), 0, Answering(send)

        async def counted() -> Message:
            nonlocal came
            message = await receive()
            came += len(message.get("body", b""))
            if came > most:
                raise _TooLong
            return message

        try:
            if _said(scope) > most:
                raise _TooLong
            await self._app(scope, counted, answering)
        except _TooLong:
            if not answering.begun:
                headers = {"Connection": "close"}
                await PlainTextResponse(_("C’est trop long pour être envoyé."), 413, headers)(scope, receive, send)


def most_bytes(path: str) -> int:
    """What an address may receive."""
    if path == wire.PATH:
        return wire.MOST_BYTES
    return UPLOAD_BYTES if path.startswith(UPLOAD) else FORM_BYTES


def _said(scope: Scope) -> int:
    length = next((value for name, value in scope["headers"] if name == b"content-length"), b"0")
    # Of an absurd length, a dozen figures are enough to refuse it: Python does not read thousands of them as a number.
    return int(length[:12]) if length.isdigit() else 0
