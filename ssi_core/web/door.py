"""The door of the room: light pages, without Streamlit, that open at once on a phone.

A code or an invitation becomes a seat, and a signed cookie that the phone keeps.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any
from urllib.parse import quote

import jinja2
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.actions.door import WrongCode, normal_code
from ssi_core.actions.newcomer import LONGEST_NAME, NO_STRUCTURE, OTHER_STRUCTURE
from ssi_core.domain.attempts import Attempts
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import NotDone, Refused
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import editions, people, plenaries, room, structures
from ssi_core.web.plain_form import form_of
from ssi_core.web.signing import COOKIE, COOKIE_SECONDS, Signer
from ssi_core.web.templating import environment

AFTER = "/pleniere"
TWICE = timedelta(minutes=2)


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
        return environment().overlay(trim_blocks=False, lstrip_blocks=False)

    async def show(self, request: Request) -> Response:
        """The form for someone new, or one button for someone back."""
        return await asyncio.to_thread(self._page, request, {}, {}, 200)

    async def enter(self, request: Request) -> Response:
        """Check the form, give the seat and the cookie."""
        form = await form_of(request)
        if form is None:
            return _calm(_("Envoi refusé\u00a0: revenez à la page d’entrée et réessayez."), 400)
        return await asyncio.to_thread(self._enter, request, form)

    async def facilitate(self, request: Request) -> Response:
        """A facilitator's sign-in link."""
        return await asyncio.to_thread(self._facilitate, request)

    async def leave(self, request: Request) -> Response:
        """Forget this device: someone else will use it, by the same code or invitation."""
        form = await form_of(request)
        if form is None:
            return _calm(_("Envoi refusé\u00a0: revenez à la page d’entrée et réessayez."), 400)
        again = "/entrer"
        if form.get("invitation"):
            again = f"/invitation/{quote(form['invitation'], safe='')}"
        elif form.get("code"):
            again = f"/r/{quote(form['code'], safe='')}"
        answer = RedirectResponse(again, 303)
        answer.delete_cookie(COOKIE, path="/")
        return answer

    def _enter(self, request: Request, form: dict[str, str]) -> Response:
        known = self._known(request)
        newcomer = self.signer.newcomer_of(form.get("newcomer", ""))
        person_id = known or newcomer or new_id()
        address = request.client.host if request.client else "?"
        if wait := self.attempts.wait(person_id, address):
            message = ngettext(
                "Trop d’essais. Attendez {n} seconde.", "Trop d’essais. Attendez {n} secondes.", wait
            ).format(n=wait)
            return self._page(request, form, {"code": message}, 429)
        # Someone new who presses twice is one person: the form carries who they are to be. But once in, only the
        # cookie says so; a form found later in this browser's history opens nothing.
        op_id = f"entering-{newcomer}" if newcomer and not known else ""
        try:
            done = self.desk.perform(person_id, _action_of(form), form, op_id)
        except NotDone as refusal:
            if isinstance(refusal, WrongCode):
                self.attempts.mistake(person_id, address)
            errors = refusal.errors if isinstance(refusal, Refused) else {"": refusal.message}
            return self._page(request, form, errors, 422)
        if done.repeated and self.desk.now() - done.recorded_on > TWICE:
            return self._page(request, {}, {"": _("Ce formulaire a déjà servi\u00a0: le voici à neuf.")}, 422)
        return self._with_cookie(request, RedirectResponse(AFTER, 303), person_id)

    def _known(self, request: Request) -> str:
        """The person of the cookie; '' for someone new, or once forgotten: their next entrance is another person's."""
        person_id = request.headers.get("x-app-sub", "")
        with self.desk.database.read() as cursor:
            person = people.find(cursor, person_id) if person_id else None
        return "" if person is None or person.forgotten else person_id

    def _facilitate(self, request: Request) -> Response:
        if not self.signer.accepts_facilitator_key(request.path_params["token"]):
            return self._page(
                request, {}, {"": _("Ce lien n’est plus valable\u00a0: demandez-en un autre (pleniere link).")}, 403
            )
        person_id = self._known(request) or new_id()
        try:
            self.desk.perform(person_id, "door.facilitate", {})
        except NotDone as refusal:
            return self._page(request, {}, {"": refusal.message}, 503)
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
        person_id = self._known(request)
        with self.desk.database.read() as cursor:
            asked = request.path_params.get("invitation", "") or form.get("invitation", "")
            invitation = room.invitation(cursor, clean(asked)) if asked else None
            values: dict[str, Any] = {
                "edition": editions.current(cursor),
                "person": people.find(cursor, person_id) if person_id else None,
                "seated": request.headers.get("x-app-role") != "visitor",
                "structures": structures.all_known(cursor),
                "invitation": invitation,
                "plenary": plenaries.find(cursor, invitation.plenary_id) if invitation else None,
                "invitation_over": bool(asked)
                and (invitation is None or invitation.revoked or invitation.plenary_state == "closed"),
            }
        values |= {
            "form": form,
            "errors": errors,
            "code": (form.get("code") or normal_code(request.path_params.get("code", "")))[:12],
            "other": OTHER_STRUCTURE,
            "no_structure": NO_STRUCTURE,
            "longest_name": LONGEST_NAME,
            "newcomer": "" if person_id else self._newcomer(form),
        }
        page = self._templates.get_template("door.html").render(**values)
        return HTMLResponse(page, status, {"Cache-Control": "no-store"})

    def _newcomer(self, form: dict[str, str]) -> str:
        given = form.get("newcomer", "")
        return given if self.signer.newcomer_of(given) else self.signer.newcomer(new_id())


def _calm(message: str, status: int) -> Response:
    return HTMLResponse(message, status, {"Cache-Control": "no-store"})


def _action_of(form: dict[str, str]) -> str:
    if form.get("invitation"):
        return "door.come_as_guest"
    return "door.return" if form.get("back") else "door.join"
