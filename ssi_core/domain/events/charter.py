"""The charter, point by point and activity by activity."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class CharterPointSet(Event):
    """A point of the charter was added, or said otherwise."""

    key: str
    label: str


@dataclass(frozen=True)
class CharterPointRemoved(Event):
    """A point is no more in the charter."""

    key: str
    label: str


@dataclass(frozen=True)
class CharterChecked(Event):
    """An activity was looked at for one point of the charter; `state` is '' when nobody says anything any more."""

    activity_id: str
    point_key: str
    state: str
    remark: str
