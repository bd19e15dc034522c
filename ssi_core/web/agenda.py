"""The rétroplanning in people's own agendas: the addresses to follow, and what they give."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.domain.permissions import RANK, Role
from ssi_core.exports import retroplanning as exported
from ssi_core.locale import _
from ssi_core.store.queries import editions, retroplanning, structures
from ssi_core.web.programme import address_of
from ssi_core.web.signing import Signer
from ssi_core.web.templating import environment


@dataclass
class Agenda:
    """/agenda says, to who takes part, the addresses; each is signed, and tells no person's name."""

    desk: Desk
    signer: Signer

    def routes(self) -> list[Route]:
        """The page of addresses, and what each gives."""
        return [
            Route("/agenda", self.page, methods=["GET"]),
            Route("/agenda/{token}.ics", self.calendar, methods=["GET"]),
        ]

    async def page(self, request: Request) -> Response:
        """The addresses, for everybody and for each structure."""
        return await asyncio.to_thread(self._page, request)

    async def calendar(self, request: Request) -> Response:
        """What an agenda follows."""
        return await asyncio.to_thread(self._calendar, request)

    def _page(self, request: Request) -> Response:
        inside = RANK[Role(request.headers.get("x-app-role", Role.VISITOR))] >= RANK[Role.PARTICIPANT]
        with self.desk.database.read() as cursor:
            edition = editions.current(cursor)
            members = [each for each in structures.all_known(cursor) if each.membership_id] if inside else []
        address = address_of(request)
        lines = [(_("Tout le rétroplanning"), ""), *((each.name, each.id) for each in members)]
        content = environment().get_template("agenda.html").render(
            edition=edition,
            inside=inside,
            lines=[(name, f"{address}/agenda/{self.signer.agenda(which)}.ics") for name, which in lines if inside],
        )
        return HTMLResponse(content, 200 if inside else 403, headers={"Cache-Control": "no-store"})

    def _calendar(self, request: Request) -> Response:
        which = self.signer.agenda_of(request.path_params["token"])
        if which is None:
            return Response(_("Cette adresse n’est pas la bonne."), 404, media_type="text/plain; charset=utf-8")
        with self.desk.database.read() as cursor:
            edition = editions.current(cursor)
            dues = retroplanning.of_edition(cursor, edition.id) if edition else []
            name = structures.names(cursor).get(which, "")
        kept = [each for each in dues if which in ("", each.structure_id) or not each.structure_id]
        title = " – ".join(filter(None, [_("Rétroplanning"), edition.name if edition else "", name]))
        return Response(
            exported.to_ics(kept, title, address_of(request), self.desk.now()),
            media_type="text/calendar; charset=utf-8",
            headers={"Content-Disposition": 'attachment; filename="retroplanning.ics"', "Cache-Control": "no-cache"},
        )
