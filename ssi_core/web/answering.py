"""An answer on its way, and whether it has begun: once it has, nothing else can be said in its place."""

from __future__ import annotations

from starlette.types import Message, Send


class Answering:
    """Passes the messages of an answer on."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        """One of them."""
        self.begun = True
        await self._send(message)
