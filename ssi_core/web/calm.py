"""What a plain page says when it could not be made: a sentence in French, the trace in the log."""

from __future__ import annotations

import logging

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from ssi_core.domain.errors import NotDone
from ssi_core.locale import _
from ssi_core.web.answering import Answering

log = logging.getLogger(__name__)


class CalmMiddleware:
    """Answers in the place of what failed before it had begun to answer."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        answering = Answering(send)
        try:
            await self._app(scope, receive, answering)
        except NotDone as refusal:
            if answering.begun:
                raise
            log.warning("a page could not be made: %s", refusal.message)
            await PlainTextResponse(refusal.message, 503)(scope, receive, send)
        except Exception:
            if answering.begun:
                raise
            log.exception("a page failed")  # the address is not written: it may hold a key
            said = _("Le serveur n’a pas pu répondre. Rechargez la page dans un instant.")
            await PlainTextResponse(said, 500)(scope, receive, send)
