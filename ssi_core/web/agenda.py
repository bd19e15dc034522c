"""The rétroplanning in people's own agendas: the addresses to follow, and what they give."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import RANK, Role
from ssi_core.exports import retroplanning as exported
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import agenda_keys, editions, people, retroplanning, structures
from ssi_core.web.plain_form import form_of
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
            Route("/agenda", self.renew, methods=["POST"]),
            Route("/agenda/{token}.ics", self.calendar, methods=["GET"]),
        ]

    async def page(self, request: Request) -> Response:
        """The addresses, for everybody and for each structure."""
        return await asyncio.to_thread(self._page, request)

    async def renew(self, request: Request) -> Response:
        """Another address in the place of one: whoever holds the old one reads nothing any more."""
        form = await form_of(request)
        if form is None:
            return await asyncio.to_thread(self._page, request, _("Envoi refusé : rechargez la page."), 400)
        return await asyncio.to_thread(self._renew, request, form)

    async def calendar(self, request: Request) -> Response:
        """What an agenda follows."""
        return await asyncio.to_thread(self._calendar, request)

    def _renew(self, request: Request, form: dict[str, str]) -> Response:
        person_id, op_id = request.headers.get("x-app-sub", ""), f"agenda-{form.get('once', '')[:40]}"
        try:
            self.desk.perform(person_id, "milestone.renew_address", form, op_id)
        except NotDone as refusal:
            return self._page(request, refusal.message, 403)
        return RedirectResponse("/agenda", 303)

    def _page(self, request: Request, refused: str = "", status: int = 200) -> Response:
        inside = RANK[Role(request.headers.get("x-app-role", Role.VISITOR))] >= RANK[Role.PARTICIPANT]
        with self.desk.database.read() as cursor:
            edition = editions.current(cursor)
            members = [each for each in structures.all_known(cursor) if each.membership_id] if inside else []
            lines = [(_("Tout le rétroplanning"), ""), *((each.name, each.id) for each in members)]
            versions = {which: agenda_keys.version(cursor, which) for _name, which in lines}
            mine = people.structures_of(cursor, request.headers.get("x-app-sub", "")) if inside else set()
        address = address_of(request)
        facilitates = request.headers.get("x-app-role") == Role.FACILITATOR
        content = environment().get_template("agenda.html").render(
            edition=edition,
            inside=inside,
            refused=refused,
            once=new_id(),
            lines=[
                (
                    name,
                    f"{address}/agenda/{self.signer.agenda(which, versions[which])}.ics",
                    which,
                    facilitates or which in mine,
                )
                for name, which in lines
                if inside
            ],
        )
        return HTMLResponse(content, status if inside else 403, headers={"Cache-Control": "no-store"})

    def _calendar(self, request: Request) -> Response:
        given = self.signer.agenda_of(request.path_params["token"])
        if given is None:
            return Response(_("Cette adresse n’est pas la bonne."), 404, media_type="text/plain; charset=utf-8")
        which, version = given
        with self.desk.database.read() as cursor:
            gone = version != agenda_keys.version(cursor, which)
            if gone or (which and not _is_member(cursor, which)):
                said = _("Cette adresse ne donne plus rien : demandez la nouvelle au collectif.")
                return Response(said, 410, media_type="text/plain; charset=utf-8")
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


def _is_member(cursor: Cursor, structure_id: str) -> bool:
    found = structures.find(cursor, structure_id)
    return found is not None and found.membership_id is not None
