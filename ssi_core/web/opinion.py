"""How an activity went: a short form for whoever was there, from a QR code, without account, name or script."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from ssi_core.actions.desk import Desk
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone, Refused
from ssi_core.domain.ids import new_id
from ssi_core.domain.lessons import verdict_names
from ssi_core.domain.programme import CONFIRMED, PUBLICS
from ssi_core.locale import _
from ssi_core.store.queries import editions, programme
from ssi_core.store.queries.programme import Activity
from ssi_core.web.plain_form import form_of
from ssi_core.web.templating import environment

PUBLIC = "public-"


@dataclass
class Opinion:
    """The route of the forms; nothing of who answers is kept, not even a cookie."""

    desk: Desk

    def routes(self) -> list[Route]:
        """The form of an activity, shown and sent."""
        return [
            Route("/avis/{activity_id}", self.show, methods=["GET"]),
            Route("/avis/{activity_id}", self.send, methods=["POST"]),
        ]

    async def show(self, request: Request) -> Response:
        """The empty form, from the hour the activity begins."""
        return await asyncio.to_thread(self._page, request, {}, {}, 200)

    async def send(self, request: Request) -> Response:
        """Keep the answer, or say beside each field what is wrong with it."""
        form = await form_of(request)
        if form is None:
            return await asyncio.to_thread(self._page, request, {}, {"": _("Envoi refusé : rechargez la page.")}, 400)
        return await asyncio.to_thread(self._send, request, form)

    def _send(self, request: Request, form: dict[str, str]) -> Response:
        activity = self._activity(request)
        if activity is None or not self._begun(activity):
            return self._page(request, form, {}, 404)
        if form.get("site"):  # a field that people do not see: a machine filled it
            return self._page(request, {}, {}, 200, thanks=True)
        publics = [public for at, public in enumerate(PUBLICS) if form.get(f"{PUBLIC}{at}")]
        fields = {**form, "activity_id": activity.id, "publics": publics}
        try:
            self.desk.perform_as_software("evaluation.give", fields, f"avis-{form.get('once', '')[:40]}")
        except NotDone as refusal:
            errors = refusal.errors if isinstance(refusal, Refused) else {"": refusal.message}
            return self._page(request, form, errors, 422)
        return self._page(request, {}, {}, 200, thanks=True)

    def _activity(self, request: Request) -> Activity | None:
        with self.desk.database.read() as cursor:
            edition = editions.current(cursor)
            found = programme.find(cursor, request.path_params["activity_id"])
        if found is None or edition is None or found.edition_id != edition.id or found.state != CONFIRMED:
            return None
        return found

    def _begun(self, activity: Activity) -> bool:
        return clock.wall_clock(self.desk.now()) >= activity.starts

    def _page(
        self, request: Request, form: dict[str, str], errors: dict[str, str], status: int, *, thanks: bool = False
    ) -> Response:
        activity = self._activity(request)
        page = environment().get_template("opinion.html").render(
            activity=activity,
            begun=bool(activity and self._begun(activity)),
            form=form,
            errors=errors,
            thanks=thanks,
            publics=list(enumerate(PUBLICS)),
            verdicts=verdict_names(),
            once=form.get("once") or new_id(),
        )
        return HTMLResponse(page, 404 if activity is None else status, {"Cache-Control": "no-store"})
