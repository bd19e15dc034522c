"""Guessing is slow: wrong codes are counted, for one phone, for one address and for the whole room."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

ALL = ""
MOST_KEPT = 1000


class Attempts:
    """At most `per_subject` mistakes by one subject, `per_address` from one address and `in_all`, in `seconds`.

    The phones of the hall may share one address, so the subject is what the entrance page gave this browser. A
    thief who asks for a new page each time meets the limit of the address; one with many, the limit for all.
    """

    def __init__(
        self,
        per_subject: int = 8,
        per_address: int = 40,
        in_all: int = 120,
        seconds: float = 300.0,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_subject = per_subject
        self._per_address = per_address
        self._in_all = in_all
        self._seconds = seconds
        self._now = now
        self._mistakes: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def wait(self, subject: str, address: str = "?") -> int:
        """Seconds before `subject` may try again from `address`; 0 when it may now."""
        with self._lock:
            return max(self._wait(name, limit) for name, limit in self._limits(subject, address).items())

    def mistake(self, subject: str, address: str = "?") -> None:
        """Count a wrong code."""
        with self._lock:
            if len(self._mistakes) > MOST_KEPT:
                for name in list(self._mistakes):
                    self._forget_old(name)
            for name in self._limits(subject, address):
                self._mistakes.setdefault(name, deque()).append(self._now())

    def _limits(self, subject: str, address: str) -> dict[str, int]:
        return {f"subject {subject}": self._per_subject, f"address {address}": self._per_address, ALL: self._in_all}

    def _wait(self, name: str, limit: int) -> int:
        self._forget_old(name)
        times = self._mistakes.get(name, deque())
        return 0 if len(times) < limit else int(times[-limit] + self._seconds - self._now()) + 1

    def _forget_old(self, name: str) -> None:
        times = self._mistakes.get(name)
        while times and times[0] <= self._now() - self._seconds:
            times.popleft()
        if not times:
            self._mistakes.pop(name, None)
