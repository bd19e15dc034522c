"""The public programme: light pages for everybody, without Streamlit nor a line of script, and its files."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import typst
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from ssi_core import settings
from ssi_core.actions.desk import Desk
from ssi_core.domain import french
from ssi_core.domain.cleaning import clean
from ssi_core.domain.framing import frame_ancestors
from ssi_core.domain.permissions import RANK, Role
from ssi_core.exports.programme import described, feed, printed
from ssi_core.exports.programme.public import Entry, Programme, Wanted, by_day, choices, public_programme
from ssi_core.live.join_code import clean_address
from ssi_core.locale import _
from ssi_core.web.address import addresses
from ssi_core.web.headers import PLAIN_SECURITY
from ssi_core.web.kept import Kept, answered
from ssi_core.web.templating import environment

log = logging.getLogger(__name__)
PREVIEW = "apercu"
FORMS = {"a4": "a4", "livret": "booklet", "affiche": "poster"}


@dataclass
class PublicProgramme:
    """The routes under /programme. What is not published is shown only to who takes part, and asks for a preview."""

    desk: Desk

    def routes(self) -> list[Route]:
        """Every public address of the programme."""
        return [
            Route("/programme", self._route(self.page)),
            Route("/programme.ics", self._route(self.calendar)),
            Route("/programme.json", self._route(self.data)),
            Route("/programme.pdf", self._route(self.paper)),
            Route("/programme/{entry_id}.ics", self._route(self.entry_calendar)),
            Route("/programme/{entry_id}", self._route(self.entry_page)),
        ]

    def _route(self, answer: Callable[[Request, Programme | None], Response]) -> Callable[[Request], Any]:
        async def respond(request: Request) -> Response:
            return await asyncio.to_thread(lambda: answer(request, self._shown(request)))

        return respond

    # -- pages --------------------------------------------------------------------------------------------------

    def page(self, request: Request, shown: Programme | None) -> Response:
        """The programme day by day, of what is wanted only."""
        if shown is None:
            return self._html("programme_closed.html", request, None, 200)
        wanted = _wanted(request)
        kept = [each for each in shown.entries if wanted.keeps(each)]
        return self._html(
            "programme.html", request, shown, 200,
            days=by_day(kept), number=len(kept), wanted=wanted, choices=choices(shown.entries),
            all_days=[(day.isoformat(), french.long_date(day)) for day in by_day(shown.entries)], forms=FORMS,
        )  # fmt: skip

    def entry_page(self, request: Request, shown: Programme | None) -> Response:
        """One activity, with its file for agendas."""
        entry = shown.find(request.path_params["entry_id"]) if shown else None
        if shown is None or entry is None:
            return self._html("programme_closed.html", request, shown, 404)
        event = described.event_of(entry, shown.edition.collective_name, address_of(request))
        return self._html(
            "programme_entry.html", request, shown, 200, entry=entry, event={"@context": "https://schema.org", **event}
        )

    # -- files --------------------------------------------------------------------------------------------------

    def calendar(self, request: Request, shown: Programme | None) -> Response:
        """The feed that agendas follow: empty, not absent, before the publication, so that following it early works."""
        entries = (*shown.entries, *shown.cancelled) if shown else ()
        name = shown.edition.name if shown else _("Programme à venir")
        return self._ics(request, entries, name, "programme")

    def entry_calendar(self, request: Request, shown: Programme | None) -> Response:
        """One activity for one's own agenda."""
        entry = shown.find(request.path_params["entry_id"]) if shown else None
        if entry is None:
            return self._html("programme_closed.html", request, shown, 404)
        return self._ics(request, (entry,), entry.title, f"activite-{entry.id}")

    def data(self, request: Request, shown: Programme | None) -> Response:
        """The programme as schema.org data, for anyone who takes it over."""
        headers = {"Access-Control-Allow-Origin": "*"}
        if shown is None:
            return JSONResponse({"@context": "https://schema.org", "subEvent": []}, headers=headers)
        return JSONResponse(described.listed(shown, address_of(request)), headers=headers)

    def paper(self, request: Request, shown: Programme | None) -> Response:
        """The programme to print."""
        form = FORMS.get(request.query_params.get("format", "a4"))
        if shown is None or form is None:
            return self._html("programme_closed.html", request, shown, 404)
        try:
            content = self._set(shown, printed_address(request), form)
        except typst.TypstError:
            log.exception("the public programme could not be typeset")
            return self._html("programme_closed.html", request, shown, 503)
        name = f"programme-{request.query_params.get('format', 'a4')}.pdf"
        return answered(request, content, "application/pdf", _as_file(name, inline=True))

    def _set(self, shown: Programme, address: str, form: str) -> bytes:
        return self._kept.get(("paper", form, address), lambda: printed.to_pdf(shown, address, form))

    def _ics(self, request: Request, entries: tuple[Entry, ...], name: str, file: str) -> Response:
        address = address_of(request)
        key = ("calendar", file, address, tuple(entry.id for entry in entries))
        content = self._kept.get(key, lambda: feed.to_ics(entries, name, address))
        return answered(request, content, "text/calendar; charset=utf-8", _as_file(f"{file}.ics"))

    # -- what is shown, and how ---------------------------------------------------------------------------------

    def _shown(self, request: Request) -> Programme | None:
        found = self._kept.get("programme", self._read)
        if found is None or found.publication is not None:
            return found
        takes_part = RANK[Role(request.headers.get("x-app-role", Role.VISITOR))] >= RANK[Role.PARTICIPANT]
        return found if takes_part and PREVIEW in request.query_params else None

    def _read(self) -> Programme | None:
        with self.desk.database.read() as cursor:
            return public_programme(cursor)

    def _html(
        self, template: str, request: Request, shown: Programme | None, status: int, **values: Any
    ) -> HTMLResponse:
        content = environment().get_template(template).render(
            shown=shown,
            edition=shown.edition if shown else None,
            preview=bool(shown and shown.publication is None),
            embedded="integre" in request.query_params,
            kept=_carried(request),
            address=address_of(request),
            **values,
        )
        answer = HTMLResponse(content, status, headers={"Cache-Control": "no-cache"})
        if shown and shown.publication:
            sites = frame_ancestors([*shown.publication.sites, *settings.frames()])
            answer.headers["Content-Security-Policy"] = PLAIN_SECURITY.replace(
                "frame-ancestors 'self'", f"frame-ancestors {sites}"
            )
        return answer

    @cached_property
    def _kept(self) -> Kept:
        return Kept(self.desk.database)


def address_of(request: Request) -> str:
    """The address by which people reach us: the owner's word, else the one that was asked for."""
    scheme = "https" if request.headers.get("x-forwarded-proto") == "https" else request.url.scheme
    return settings.address() or clean_address(f"{scheme}://{request.url.netloc}") or "http://localhost"


def printed_address(request: Request) -> str:
    """The same on paper, where « localhost » would lead nobody here: then the one by which phones come."""
    asked = address_of(request)
    scheme, _separator, host = asked.partition("://")
    return next(iter(addresses(host, scheme)), asked)


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    try:
        day = date.fromisoformat(asked.get("jour", ""))
    except ValueError:
        day = None
    return Wanted(day, *(clean(asked.get(name, ""))[:200] for name in ("public", "lieu", "theme")))


def _carried(request: Request) -> dict[str, str]:
    """What of the address goes on from page to page."""
    return {name: "1" for name in (PREVIEW, "integre") if name in request.query_params}


def _as_file(name: str, *, inline: bool = False) -> dict[str, str]:
    place = "inline" if inline else "attachment"
    return {"Content-Disposition": f'{place}; filename="{name}"'}
