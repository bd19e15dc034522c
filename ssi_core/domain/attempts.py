"""Guessing is slow: wrong codes are counted, for one phone and for the whole room."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable


class Attempts:
    """At most `per_subject` mistakes by one subject, and `in_all` by everybody, in `seconds`.

    The phones of the hall share one address, so the subject is the browser's own cookie; a thief without cookies meets
    the limit for all.
    """

    def __init__(
        self,
        per_subject: int = 8,
        in_all: int = 60,
        seconds: float = 300.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._limits = per_subject, in_all
        self._seconds = seconds
        self._now = now
        self._mistakes: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def wait(self, subject: str) -> int:
        """Seconds before `subject` may try again; 0 when it may now."""
        with self._lock:
            return max(self._wait(subject, self._limits[0]), self._wait("", self._limits[1]))

    def mistake(self, subject: str) -> None:
        """Count a wrong code."""
        with self._lock:
            for name in {subject, ""}:
                self._mistakes.setdefault(name, deque()).append(self._now())

    def _wait(self, name: str, limit: int) -> int:
        times = self._mistakes.get(name)
        if not times:
            return 0
        while times and times[0] <= self._now() - self._seconds:
            times.popleft()
        if not times:
            del self._mistakes[name]
            return 0
        return 0 if len(times) < limit else int(times[-limit] + self._seconds - self._now()) + 1
