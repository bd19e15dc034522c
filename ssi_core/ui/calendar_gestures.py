"""What a person did on the calendar, read from what FullCalendar sends."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ssi_core.domain.cleaning import moment
from ssi_core.domain.errors import Refused
from ssi_core.domain.programme import USUAL_LENGTH, Slot, drawn_slot


@dataclass(frozen=True)
class Opened:
    """An activity was touched."""

    activity_id: str


@dataclass(frozen=True)
class Drawn:
    """A free slot was chosen."""

    slot: Slot


@dataclass(frozen=True)
class Dropped:
    """An activity, drawn at `seen`, was moved or stretched; `op_id` is the gesture’s own."""

    activity_id: str
    seen: Slot
    starts: datetime
    ends: datetime | None
    whole_days: bool
    op_id: str


Gesture = Opened | Drawn | Dropped


def read_gesture(value: Mapping[str, Any], person_id: str) -> Gesture | None:
    """The gesture of a component's value; None for what the calendar has no use for."""
    try:
        return _read(value, person_id)
    except (KeyError, TypeError, Refused):
        return None  # a value that FullCalendar does not send


def _read(value: Mapping[str, Any], person_id: str) -> Gesture | None:
    kind = value.get("callback")
    if kind == "select":
        drawn = value["select"]
        return Drawn(drawn_slot(_time(drawn["start"]), _time(drawn["end"]), whole_days=bool(drawn["allDay"])))
    if kind == "dateClick":
        click = value["dateClick"]
        starts = _time(click["date"])
        whole_days = bool(click["allDay"])
        return Drawn(
            drawn_slot(starts, starts if whole_days else starts + USUAL_LENGTH, whole_days=whole_days)
        )
    if kind == "eventClick":
        activity_id = value["eventClick"]["event"].get("id")
        return Opened(str(activity_id)) if activity_id else None  # a holiday has none
    if kind == "eventChange":
        event = value["eventChange"]["event"]
        ends = _time(event["end"]) if event.get("end") else None
        op_id = hashlib.sha256(json.dumps([person_id, value], sort_keys=True).encode()).hexdigest()[:32]
        before = value["eventChange"]["oldEvent"]
        seen = (_time(before["start"]), _time(before["end"]))
        return Dropped(str(event["id"]), seen, _time(event["start"]), ends, bool(event.get("allDay")), op_id)
    return None


def _time(text: object) -> datetime:
    return moment(text, "")
