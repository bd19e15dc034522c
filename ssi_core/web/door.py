"""The door of the room: light pages, without Streamlit, that open at once on a phone.

A code or an invitation becomes a seat, and a signed cookie that the phone keeps.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.actions.door import OTHER_STRUCTURE, WrongCode, normal_code
from ssi_core.domain.attempts import Attempts
from ssi_core.domain.errors import NotDone, Refused
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import editions, people, room, structures
from ssi_core.web.signing import COOKIE, COOKIE_SECONDS, Signer

AFTER = "/pleniere"
FORM_BYTES = 20_000


@dataclass
class Door:
    """The routes of the entrance."""

    desk: Desk
    signer: Signer
    attempts: Attempts

    def routes(self) -> list[Route]:
        """Every address of the entrance."""
        return [
            Route("/r/{code}", self.show, methods=["GET"]),
            Route("/entrer", self.show, methods=["GET"]),
            Route("/entrer", self.enter, methods=["POST"]),
            Route("/invitation/{invitation}", self.show, methods=["GET"]),
            Route("/cle/{token}", self.facilitate, methods=["GET"]),
            Route("/sortir", self.leave, methods=["POST"]),
        ]

    @cached_property
    def _templates(self) -> jinja2.Environment:
        environment = jinja2.Environment(
            loader=jinja2.PackageLoader("ssi_core.web", "templates"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            extensions=["jinja2.ext.i18n"],
        )
        environment.install_gettext_callables(_, ngettext, newstyle=True)  # type: ignore[attr-defined]
        return environment

    async def show(self, request: Request) -> Response:
        """The form for someone new, or one button for someone back."""
        return await asyncio.to_thread(self._page, request, {}, {}, 200)

    async def enter(self, request: Request) -> Response:
        """Check the form, give the seat and the cookie."""
        if not _same_origin(request) or int(request.headers.get("content-length") or FORM_BYTES + 1) > FORM_BYTES:
            return HTMLResponse(_("Envoi refusé."), 400)
        form = {name: str(value) for name, value in (await request.form()).items()}
        return await asyncio.to_thread(self._enter, request, form)

    async def facilitate(self, request: Request) -> Response:
        """A facilitator's sign-in link."""
        return await asyncio.to_thread(self._facilitate, request)

    async def leave(self, request: Request) -> Response:
        """Forget this device: someone else will use it."""
        if not _same_origin(request):
            return HTMLResponse(_("Envoi refusé."), 400)
        answer = RedirectResponse("/entrer", 303)
        answer.delete_cookie(COOKIE, path="/")
        return answer

    def _enter(self, request: Request, form: dict[str, str]) -> Response:
        person_id = request.headers.get("x-app-sub", "")
        subject = person_id or (request.client.host if request.client else "?")
        if wait := self.attempts.wait(subject):
            message = ngettext(
                "Trop d’essais. Attendez {n} seconde.", "Trop d’essais. Attendez {n} secondes.", wait
            ).format(n=wait)
            return self._page(request, form, {"code": message}, 429)
        action = _action_of(form)
        person_id = person_id or new_id()
        try:
            self.desk.perform(person_id, action, form)
        except NotDone as refusal:
            if isinstance(refusal, WrongCode):
                self.attempts.mistake(subject)
            errors = refusal.errors if isinstance(refusal, Refused) else {"": refusal.message}
            return self._page(request, form, errors, 422)
        return self._with_cookie(request, RedirectResponse(AFTER, 303), person_id)

    def _facilitate(self, request: Request) -> Response:
        if not self.signer.accepts_facilitator_key(request.path_params["token"]):
            return self._page(
                request, {}, {"": _("Ce lien n’est plus valable : demandez-en un autre (pleniere link).")}, 403
            )
        person_id = request.headers.get("x-app-sub", "") or new_id()
        self.desk.perform(person_id, "door.facilitate", {})
        return self._with_cookie(request, RedirectResponse("/", 303), person_id)

    def _with_cookie(self, request: Request, answer: Response, person_id: str) -> Response:
        secure = request.url.scheme == "https" or request.headers.get("x-forwarded-proto") == "https"
        answer.set_cookie(
            COOKIE,
            self.signer.cookie(person_id),
            max_age=COOKIE_SECONDS,
            httponly=True,
            samesite="lax",
            secure=secure,
            path="/",
        )
        return answer

    def _page(self, request: Request, form: dict[str, str], errors: dict[str, str], status: int) -> Response:
        person_id = request.headers.get("x-app-sub", "")
        with self.desk.database.read() as cursor:
            invitation = room.invitation(
                cursor, request.path_params.get("invitation", "") or form.get("invitation", "")
            )
            values: dict[str, Any] = {
                "edition": editions.current(cursor),
                "person": people.find(cursor, person_id) if person_id else None,
                "seated": request.headers.get("x-app-role") != "visitor",
                "structures": structures.all_known(cursor),
                "invitation": invitation,
            }
        values |= {
            "form": form,
            "errors": errors,
            "code": form.get("code") or normal_code(request.path_params.get("code", "")),
            "other": OTHER_STRUCTURE,
        }
        return HTMLResponse(self._templates.get_template("door.html").render(**values), status)


def _action_of(form: dict[str, str]) -> str:
    if form.get("invitation"):
        return "door.come_as_guest"
    return "door.return" if form.get("back") else "door.join"


def _same_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == request.headers.get("host")
