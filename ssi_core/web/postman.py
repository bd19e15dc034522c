"""The background task that sends the letters: awake when one is queued, or when one is due again; asleep otherwise."""

from __future__ import annotations

import asyncio
import logging

from ssi_core.actions.desk import Change, Desk
from ssi_core.domain.errors import Unavailable
from ssi_core.mail.round import Round, settle
from ssi_core.store.queries import mailings

log = logging.getLogger(__name__)
TABLES = frozenset({"letter", "mail_account"})
PAUSE = 30.0  # after a bug, not to run in circles


class Postman:
    """Lives as long as the application."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rung = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        desk.listen(self._changed)

    async def work(self) -> None:
        """Until cancelled. What was leaving when the program last stopped is said first."""
        self._loop = asyncio.get_running_loop()
        settled = False
        while True:
            self._rung.clear()
            try:
                if not settled:
                    await asyncio.to_thread(settle, self._desk)
                settled = True
                await asyncio.to_thread(Round(self._desk).walk)
                wait = await asyncio.to_thread(self._seconds_to_the_next)
            except Unavailable as refusal:  # the disk is full, and the screens say so
                log.warning("the post waits: %s", refusal.message)
                wait = PAUSE
            except Exception:
                log.exception("the post could not be done")
                wait = PAUSE
            try:
                await asyncio.wait_for(self._rung.wait(), wait)
            except TimeoutError:
                continue

    def _seconds_to_the_next(self) -> float | None:
        with self._desk.database.read() as cursor:
            due = mailings.next_due(cursor)
        return None if due is None else max((due - self._desk.now()).total_seconds(), 0.05)

    def _changed(self, change: Change) -> None:
        """Called in the writer's thread."""
        if change.tables & TABLES and self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._rung.set)
