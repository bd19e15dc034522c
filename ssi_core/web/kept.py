"""What was made from the journal, kept until the journal goes on: what everybody may ask for must not keep us busy."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from ssi_core.store import journal
from ssi_core.store.database import Database

MOST = 64
Value = TypeVar("Value")


@dataclass
class Kept:
    """Values by key, all of one state of the journal; the oldest leave when there are more than `MOST`."""

    database: Database
    _seq: int = -1
    _values: dict[Hashable, Any] = field(default_factory=dict)
    _making: threading.Lock = field(default_factory=threading.Lock)

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of `key`, made once for each state of the journal, one at a time."""
        with self.database.read() as cursor:
            seq = journal.last_seq(cursor)
        with self._making:
            if seq != self._seq:
                self._values, self._seq = {}, seq
            if key not in self._values:
                if len(self._values) >= MOST:
                    self._values.pop(next(iter(self._values)))
                self._values[key] = make()
            value: Value = self._values[key]
            return value


def answered(request: Request, content: bytes, media_type: str, headers: dict[str, str]) -> Response:
    """The content, or only word that the reader's own copy is still good (RFC 9110, 13.1.2)."""
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {**headers, "ETag": tag, "Cache-Control": "no-cache"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={name: headers[name] for name in ("ETag", "Cache-Control")})
    return Response(content, media_type=media_type, headers=headers)
