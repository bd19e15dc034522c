"""How long a connection may take to say what it wants: else a few hundred slow ones would keep everybody out.

uvicorn bounds the wait between two requests, not the time that one takes to arrive.
"""

from __future__ import annotations

import asyncio

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADERS_SECONDS = 15.0
# An upload of 5 MB over a poor mobile network.
REQUEST_SECONDS = 180.0
TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class PatientProtocol(HttpToolsProtocol):
    """Closes the connection of a request whose headers, or whose body, do not come to an end."""

    _impatience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """A connection that says nothing at all is not kept either."""
        super().connection_made(transport)
        self._wait(HEADERS_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nothing is waited for any more."""
        self._wait(0)
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """The first line of a request comes in."""
        self._wait(HEADERS_SECONDS)
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """The body may follow."""
        self._wait(REQUEST_SECONDS)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The request is whole: how long its answer takes is our own affair."""
        self._wait(0)
        super().on_message_complete()

    def _wait(self, seconds: float) -> None:
        if self._impatience is not None:
            self._impatience.cancel()
        self._impatience = self.loop.call_later(seconds, self._give_up) if seconds else None

    def _give_up(self) -> None:
        self._impatience = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.write(TOO_SLOW)
        self.transport.close()
