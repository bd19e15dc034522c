"""Who speaks: the signed cookie becomes two trusted headers, on every request and socket.

Whatever the browser says in their place is dropped.
"""

from __future__ import annotations

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from ssi_core.actions.desk import Change, Desk
from ssi_core.domain.permissions import Role
from ssi_core.store.queries import seats
from ssi_core.web.signing import COOKIE, Signer


class IdentityMiddleware:
    """Sets `x-app-sub` (person id, '' for a visitor) and `x-app-role` from the cookie."""

    def __init__(self, app: ASGIApp, signer: Signer, desk: Desk) -> None:
        self._app = app
        self._signer = signer
        self._desk = desk
        self._roles: dict[str, Role] = {}
        self._changes = 0
        desk.listen(self._changed)

    def _changed(self, change: Change) -> None:
        if change.tables & seats.TABLES:
            self._changes += 1
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
        role = self._roles.get(person_id)
        if role is None:
            changes, role = self._changes, self._desk.role_of(person_id)
            if changes == self._changes:  # read while it was being changed: good for this once, not to be kept
                self._roles[person_id] = role
        return person_id, role


def cookie_in(scope: Scope) -> str:
    """Our cookie's value, or ''; another program's odd cookie on the same machine does not hide it."""
    for name, value in scope["headers"]:
        if name == b"cookie":
            found = cookie_parser(value.decode("latin-1")).get(COOKIE)
            if found:
                return found
    return ""
