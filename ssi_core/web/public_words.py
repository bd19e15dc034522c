"""Two pages owed to whoever comes: what becomes of their data, and how accessible the software is."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.store.queries import editions, retention
from ssi_core.web.templating import environment

PAGES = {"/donnees": "data.html", "/accessibilite": "accessibility.html"}


@dataclass
class PublicWords:
    """The routes of both pages: open to everybody, without Streamlit nor script."""

    desk: Desk

    def routes(self) -> list[Route]:
        """One address for each."""
        return [Route(address, self.show, methods=["GET"]) for address in PAGES]

    async def show(self, request: Request) -> Response:
        """The page of that address."""
        return await asyncio.to_thread(self._page, PAGES[request.url.path])

    def _page(self, template: str) -> Response:
        with self.desk.database.read() as cursor:
            edition, months = editions.current(cursor), retention.months(cursor)
        content = environment().get_template(template).render(edition=edition, months=months)
        return HTMLResponse(content, headers={"Cache-Control": "no-cache"})
