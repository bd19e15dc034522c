"""Who speaks: the signed cookie becomes two trusted headers, on every request and socket; whatever the browser says is dropped."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.types import ASGIApp, Receive, Scope, Send

from ssi_core.actions.desk import Change, Desk
from ssi_core.domain.permissions import Role
from ssi_core.web.signing import COOKIE, Signer


class IdentityMiddleware:
    """Sets `x-app-sub` (person id, '' for a visitor) and `x-app-role` from the cookie."""

    def __init__(self, app: ASGIApp, signer: Signer, desk: Desk) -> None:
        self._app = app
        self._signer = signer
        self._desk = desk
        self._roles: dict[str, Role] = {}
        desk.listen(self._changed)

    def _changed(self, change: Change) -> None:
        if "seat" in change.tables:
            self._roles.clear()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with the person's identity."""
        if scope["type"] in {"http", "websocket"}:
            person_id, role = self._who(scope)
            kept = [(name, value) for name, value in scope["headers"] if not name.lower().startswith(b"x-app-")]
            identity = [(b"x-app-sub", person_id.encode("ascii")), (b"x-app-role", role.encode("ascii"))]
            scope = {**scope, "headers": kept + identity}
        await self._app(scope, receive, send)

    def _who(self, scope: Scope) -> tuple[str, Role]:
        person_id = self._signer.person_of(cookie_in(scope))
        if not person_id:
            return "", Role.VISITOR
        if person_id not in self._roles:
            self._roles[person_id] = self._desk.role_of(person_id)
        return person_id, self._roles[person_id]


def cookie_in(scope: Scope) -> str:
    """Our cookie's value, or ''."""
    for name, value in scope["headers"]:
        if name == b"cookie":
            try:
                jar = SimpleCookie(value.decode("latin-1"))
            except CookieError:
                continue
            if COOKIE in jar:
                return jar[COOKIE].value
    return ""
