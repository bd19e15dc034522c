"""The live channel: one authenticated WebSocket per tab.

It brings commands in (with the operation id made in the browser, so that a retry is safe) and pushes boards and
revisions out. The person is the one of the signed cookie, put into the scope by the identity middleware.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from typing import Any

from starlette.websockets import WebSocket, WebSocketDisconnect

from ssi_core.actions.desk import Change, Desk
from ssi_core.domain.cleaning import clean
from ssi_core.domain.errors import Unavailable
from ssi_core.domain.permissions import Role
from ssi_core.live.alert import Alert
from ssi_core.live.command import answer_to
from ssi_core.live.gallery import Gallery, Picture, Showing
from ssi_core.live.hints import HINTS, Hint, Hinting
from ssi_core.live.revisions import Revisions
from ssi_core.live.screen import Messages, Screen, hello
from ssi_core.store.queries import seats

log = logging.getLogger(__name__)
MOST_WATCHED = 40
MOST_CHARACTERS = 200_000
LONGEST_HINTED = 200
SECOND_LOOK_SECONDS = 0.5


class Channel:
    """All screens of the room."""

    def __init__(self, desk: Desk, gallery: Gallery, revisions: Revisions) -> None:
        self._desk = desk
        self._gallery = gallery
        self._revisions = revisions
        self._screens: set[Screen] = set()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stale: set[str] = set()
        self._unmoved: set[Showing] = set()  # drawn again for the last change of their tables, and found the same
        self._pushing = False
        self._alert = Alert()
        desk.listen(self._committed)

    def screens(self) -> int:
        """How many tabs are connected."""
        return len(self._screens)

    # -- what comes in ------------------------------------------------------------------------------------------

    async def endpoint(self, socket: WebSocket) -> None:
        """The route: talk with one tab until it leaves."""
        self._loop = asyncio.get_running_loop()
        if not _same_origin(socket):
            await socket.close(code=4403)
            return
        await socket.accept()
        person_id = socket.headers.get("x-app-sub", "")
        screen = Screen(socket, person_id, Role(socket.headers.get("x-app-role", Role.VISITOR)))
        self._screens.add(screen)
        try:
            await screen.send(hello(screen))
            if self._alert != Alert():
                await self._say_alert(screen)
            while True:
                await self._hear(screen, await socket.receive_text())
        except (WebSocketDisconnect, RuntimeError):
            pass
        finally:
            self._screens.discard(screen)

    async def _hear(self, screen: Screen, text: str) -> None:
        if len(text) > MOST_CHARACTERS:
            return
        try:
            message = json.loads(text)
            kind = message["type"]
        except (ValueError, KeyError, TypeError):
            return
        if kind == "do":
            await self._do(screen, message)
            return
        try:
            await self._answer(screen, kind, message)
        except (KeyError, ValueError, TypeError, AttributeError):
            log.warning("a screen sent a %s that cannot be read", str(kind)[:20], exc_info=True)
        except (WebSocketDisconnect, RuntimeError):
            raise
        except Exception:  # a bug in one board: the others, and what is being typed, go on
            log.exception("a screen could not be answered")

    async def _answer(self, screen: Screen, kind: object, message: dict[str, Any]) -> None:
        if kind == "ping":
            await screen.send('{"type": "pong"}')
        elif kind == "watch" and len(screen.showings) < MOST_WATCHED:
            await self._watch(screen, message)
        elif kind == "unwatch":
            screen.showings.pop(str(message.get("name")), None)
            screen.regions.pop(str(message.get("name")), None)
        elif kind == "follow" and len(screen.regions) < MOST_WATCHED:
            await self._follow(screen, message)
        elif kind == "hint":
            await self._hint(screen, message)

    async def _watch(self, screen: Screen, message: dict[str, Any]) -> None:
        name = str(message["name"])
        params = tuple(sorted((str(k), str(v)) for k, v in (message.get("params") or {}).items()))
        showing = Showing(str(message["board"]), params, screen.role)
        screen.showings[name] = showing
        screen.sent[name] = int(message.get("revision") or -1)
        screen.marks[name] = str(message.get("mark") or "")
        screen.mine.pop(name, None)
        try:
            picture = await asyncio.to_thread(self._gallery.picture, showing)
        except KeyError:
            return
        if screen.showings.get(name) != showing:  # left, or another role, while it was being drawn
            return
        await self._show(screen, name, picture, Messages(name, picture))
        await self._mark(screen, name, await asyncio.to_thread(self._gallery.mine, showing, [screen.person_id]))

    async def _follow(self, screen: Screen, message: dict[str, Any]) -> None:
        name = str(message["name"])
        screen.regions[name] = frozenset(map(str, message.get("tables") or []))
        revision = self._revisions.of(screen.regions[name])
        if revision > int(message.get("revision") or 0):
            await screen.send(json.dumps({"type": "revision", "name": name, "revision": revision}))

    async def _hint(self, screen: Screen, message: dict[str, Any]) -> None:
        """Answer what is being typed: nothing is written, and nothing is said to those who only look."""
        say, text = HINTS.get(str(message.get("hint"))), str(message.get("text"))
        if say is None or screen.role is Role.VISITOR or len(text) > LONGEST_HINTED:
            return
        answer: dict[str, Any] = {"type": "hints", "name": "hints", "field": str(message.get("field")), "text": text}
        answer["found"] = [vars(each) for each in await asyncio.to_thread(self._said, say, text)]
        await screen.send(json.dumps(answer, ensure_ascii=False))

    def _said(self, say: Hinting, text: str) -> Sequence[Hint]:
        with self._desk.database.read() as cursor:
            return say(cursor, clean(text))

    async def _do(self, screen: Screen, message: dict[str, Any]) -> None:
        answer = await asyncio.to_thread(answer_to, self._desk, screen.person_id, message)
        await screen.send(json.dumps(answer, ensure_ascii=False))

    # -- what goes out ------------------------------------------------------------------------------------------

    async def warn(self, alert: Alert) -> None:
        """Have every screen show `alert` until there is another one, or none."""
        if alert == self._alert:
            return
        self._alert = alert
        await asyncio.gather(*(self._say_alert(screen) for screen in list(self._screens)))

    async def _say_alert(self, screen: Screen) -> None:
        said = {"type": "alert", **vars(self._alert.for_role(screen.role))}
        await screen.send(json.dumps(said, ensure_ascii=False))

    def _committed(self, change: Change) -> None:
        """Called in the writer's thread, once per commit."""
        self._revisions.note(change)
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._changed, change)

    def _changed(self, change: Change) -> None:
        if change.tables & seats.TABLES:  # at once: a push under way may be long
            asyncio.ensure_future(self._reseat())  # noqa: RUF006 - as below
        self._stale |= change.tables
        if not self._pushing:
            self._pushing = True
            asyncio.ensure_future(self._push())  # noqa: RUF006 - it ends by itself and holds no resource

    async def _push(self) -> None:
        """Bring every screen up to date; changes made meanwhile are taken in the next round."""
        try:
            while self._stale:
                tables, self._stale = frozenset(self._stale), set()
                await asyncio.gather(self._push_boards(tables), self._push_revisions(tables))
        finally:
            self._pushing = False

    async def _push_boards(self, tables: frozenset[str]) -> None:
        watching: dict[Showing, list[tuple[Screen, str]]] = {}
        for screen in self._screens:
            for name, showing in screen.showings.items():
                try:
                    concerned = bool(showing.spec().tables & tables)
                except KeyError:
                    continue
                if concerned:
                    watching.setdefault(showing, []).append((screen, name))
        # One after another, the most watched first, those that their last change did change before the others: drawn
        # together, each would come as late as the last.
        self._unmoved &= watching.keys()
        for showing, looking in sorted(watching.items(), key=lambda each: (-len(each[1]), each[0] in self._unmoved)):
            await self._push_one(showing, looking)

    async def _picture(self, showing: Showing) -> Picture:
        """Asked again when the file was being opened anew: else these screens would stay behind."""
        try:
            return await asyncio.to_thread(self._gallery.picture, showing)
        except Unavailable:
            await asyncio.sleep(SECOND_LOOK_SECONDS)
            return await asyncio.to_thread(self._gallery.picture, showing)

    async def _push_one(self, showing: Showing, looking: list[tuple[Screen, str]]) -> None:
        try:
            picture = await self._picture(showing)
            (self._unmoved.add if picture.checked > picture.revision else self._unmoved.discard)(showing)
            looking = [(screen, name) for screen, name in looking if screen.showings.get(name) == showing]
            messages = {name: Messages(name, picture) for name in {name for _screen, name in looking}}
            await asyncio.gather(*(self._show(screen, name, picture, messages[name]) for screen, name in looking))
            if showing.spec().mine is not None:
                people = {screen.person_id for screen, _name in looking}
                marks = await asyncio.to_thread(self._gallery.mine, showing, people)
                await asyncio.gather(*(self._mark(screen, name, marks) for screen, name in looking))
        except Exception:
            log.exception("board %s could not be shown", showing.board)

    async def _show(self, screen: Screen, name: str, picture: Picture, messages: Messages) -> None:
        if picture.revision > screen.sent.get(name, -1):
            has = screen.marks.get(name)
            screen.sent[name], screen.marks[name] = picture.revision, picture.mark
            await screen.send(messages.change if picture.change and has == picture.before else messages.whole)

    async def _mark(self, screen: Screen, name: str, marks: dict[str, list[str]]) -> None:
        keys = marks.get(screen.person_id, [])
        if name in screen.showings and screen.mine.get(name) != keys:
            screen.mine[name] = keys
            await screen.send(json.dumps({"type": "mine", "name": name, "keys": keys}))

    async def _push_revisions(self, tables: frozenset[str]) -> None:
        for screen in list(self._screens):
            for name, followed in list(screen.regions.items()):
                if followed & tables:
                    revision = self._revisions.of(followed)
                    await screen.send(json.dumps({"type": "revision", "name": name, "revision": revision}))

    async def _reseat(self) -> None:
        """Someone's rights changed: each screen whose role is another one is told to load itself again.

        From then on it is shown nothing of what its former role might see, whether it does so or not.
        """
        people = {screen.person_id for screen in self._screens}
        roles = await asyncio.to_thread(lambda: {person: self._desk.role_of(person) for person in people})
        for screen in list(self._screens):
            role = roles.get(screen.person_id, screen.role)
            if role is not screen.role:
                screen.role = role
                screen.showings.clear()
                await screen.send('{"type": "reload"}')


def _same_origin(socket: WebSocket) -> bool:
    """A page of another site must not speak with this person's cookie."""
    origin = socket.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == socket.headers.get("host")
