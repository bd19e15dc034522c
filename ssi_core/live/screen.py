"""One tab of someone's browser, as the channel knows it, and what is said to it."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from functools import cached_property

from starlette.websockets import WebSocket, WebSocketDisconnect

from ssi_core.domain.permissions import Role
from ssi_core.live.gallery import Picture, Showing


@dataclass(eq=False)
class Screen:
    """One tab: who looks, the boards it shows (by the browser's own name for each) and the tables it follows."""

    socket: WebSocket
    person_id: str
    role: Role
    showings: dict[str, Showing] = field(default_factory=dict)
    sent: dict[str, int] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    mine: dict[str, list[str]] = field(default_factory=dict)
    regions: dict[str, frozenset[str]] = field(default_factory=dict)
    sending: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def send(self, text: str) -> None:
        """Push one message; a dead link is left to the receiving side to notice."""
        async with self.sending:
            try:
                await self.socket.send_text(text)
            except (RuntimeError, WebSocketDisconnect):
                return


def hello(screen: Screen) -> str:
    """The first words: who the server takes the tab for, and what time it is here (milliseconds since 1970)."""
    return json.dumps(
        {"type": "hello", "person": screen.person_id, "role": screen.role, "now": int(time.time() * 1000)}
    )


class Messages:
    """What is said of a picture, written once for all the screens that are told: the whole of it, or what changed."""

    def __init__(self, name: str, picture: Picture) -> None:
        self._picture = picture
        self._said = {"type": "board", "name": name, "revision": picture.revision, "mark": picture.mark}

    @cached_property
    def whole(self) -> str:
        """For a screen that has another picture, or none."""
        return json.dumps(self._said | {"html": self._picture.html}, ensure_ascii=False)

    @cached_property
    def change(self) -> str:
        """For a screen that has the picture before this one."""
        change = {"before": self._picture.before, **vars(self._picture.change)}
        return json.dumps(self._said | change, ensure_ascii=False)
