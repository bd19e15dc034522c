"""The ASGI application: Streamlit's pages, the live channel, the door and the static files, behind one identity."""

from __future__ import annotations

import asyncio
import contextlib
import gc
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from ssi_core import runtime, settings
from ssi_core.domain import clock
from ssi_core.domain.attempts import Attempts
from ssi_core.web import discreet_log, stylesheet
from ssi_core.web.agenda import Agenda
from ssi_core.web.body_limit import BodyLimitMiddleware
from ssi_core.web.calm import CalmMiddleware
from ssi_core.web.door import Door
from ssi_core.web.french_page import FrenchPageMiddleware
from ssi_core.web.headers import HeadersMiddleware
from ssi_core.web.identity import IdentityMiddleware
from ssi_core.web.opinion import Opinion
from ssi_core.web.postman import Postman
from ssi_core.web.programme import PublicProgramme
from ssi_core.web.public_words import PublicWords
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from ssi_core.web.upkeep import UpkeepDoor
from ssi_core.web.watchman import Watchman

SHELL = settings.ROOT / "ssi_core" / "ui" / "shell.py"
log = logging.getLogger(__name__)


def build(data_folder: Path) -> Any:
    """Open the data folder and assemble the application. Raises DatabaseBusy, DatabaseUnreadable."""
    discreet_log.install()
    current = runtime.start(data_folder)
    signer = Signer(secret_of(data_folder))
    door = Door(current.desk, signer, Attempts())
    postman = Postman(current.desk)
    watchman = Watchman(current.database, current.channel)

    async def health(_request: Request) -> JSONResponse:
        with current.database.read() as cursor:
            cursor.execute("SELECT 1")
        return JSONResponse({"ok": True, "screens": current.channel.screens()})

    @contextlib.asynccontextmanager
    async def lifespan(_app: object) -> AsyncIterator[dict[str, Any]]:
        # What is loaded by now lives as long as the process: the collector need not walk it again.
        gc.collect()
        gc.freeze()
        tasks = [asyncio.create_task(work) for work in (_keep(current), postman.work(), watchman.work())]
        yield {}
        for task in tasks:
            task.cancel()
        current.database.checkpoint()
        gc.unfreeze()  # else DuckDB believes at the end that its objects were forgotten, and says so at length

    # Importing Streamlit turns uvicorn's access log on again: addresses hold sign-in keys and invitations.
    logging.getLogger("uvicorn.access").disabled = True
    return st.App(
        SHELL,
        lifespan=lifespan,
        routes=[
            WebSocketRoute("/live", current.channel.endpoint),
            stylesheet.route(),
            Mount("/pleniere/assets", StaticFiles(directory=Path(__file__).parent / "assets")),
            Route("/sante", health),
            *door.routes(),
            *PublicProgramme(current.desk).routes(),
            *Opinion(current.desk).routes(),
            *PublicWords(current.desk).routes(),
            *Agenda(current.desk, signer).routes(),
            UpkeepDoor(current.desk, signer).route(),
        ],
        middleware=[
            Middleware(HeadersMiddleware, hosts=settings.hosts(), frames=settings.frames()),
            Middleware(CalmMiddleware),
            Middleware(BodyLimitMiddleware),
            Middleware(IdentityMiddleware, signer=signer, desk=current.desk),
            Middleware(FrenchPageMiddleware),
        ],
        on_script_error=_say_calmly,
    )


def _say_calmly(error: Exception) -> bool:
    """A bug in a page: the trace goes to the log, the person is told what to do."""
    log.error("a page failed", exc_info=error)
    from ssi_core.ui.failure import show_failure

    show_failure()
    return True


async def _keep(current: runtime.Runtime) -> None:
    """Once at each midnight: boards that speak of today are rendered anew, the journal is folded into the file."""
    while True:
        now = clock.today()
        midnight = now.replace(hour=0, minute=0, second=1, microsecond=0) + timedelta(days=1)
        await asyncio.sleep((midnight - now).total_seconds())
        current.gallery.forget_time()
        await asyncio.to_thread(current.database.checkpoint)
