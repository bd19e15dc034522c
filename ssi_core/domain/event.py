"""What happened: an event is a frozen dataclass whose docstring is one sentence.

Events carry ids of people, never their names or addresses, so that a person can be forgotten while the journal stays.
"""

from __future__ import annotations

import json
import re
import types
import typing
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any, ClassVar, Self


@dataclass(frozen=True)
class Event:
    """Something that happened; subclasses add their fields (str, int, float, bool, date, datetime, list[str])."""

    event_kind: ClassVar[str] = ""
    by_kind: ClassVar[dict[str, type[Event]]] = {}

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Register the event under its name in the journal: `NoteWritten` is `note_written`."""
        super().__init_subclass__(**kwargs)
        cls.event_kind = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
        if cls.event_kind in Event.by_kind:
            raise TypeError(f"two events are called {cls.event_kind}")
        Event.by_kind[cls.event_kind] = cls

    def payload(self) -> str:
        """The event's fields as JSON, dates in ISO 8601."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return json.dumps(values, default=_iso, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_payload(cls, payload: str) -> Self:
        """The event whose `payload` this is; fields absent from an older payload take their default."""
        hints = typing.get_type_hints(cls)
        return cls(**{name: _typed(hints[name], value) for name, value in json.loads(payload).items()})


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in an event")


def _typed(hint: Any, value: Any) -> Any:
    if value is None:
        return None
    options = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if datetime in options:
        return datetime.fromisoformat(value)
    if date in options:
        return date.fromisoformat(value)
    return value


@dataclass(frozen=True)
class Recorded:
    """An event as the journal keeps it.

    `seq` numbers events from 1 without holes; `op_id` groups the events of one command and makes a retry safe;
    `recorded_on` is an instant (UTC); `person_id` is who did it ('' for the software itself).
    """

    seq: int
    op_id: str
    edition_id: str
    person_id: str
    recorded_on: datetime
    event: Event
