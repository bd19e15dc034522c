"""Close activities made one."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class PoolingProposed(Event):
    """Someone proposed to make one activity of two; the slot and the place are those of one of them."""

    id: str
    one_id: str
    other_id: str
    title: str
    description: str
    slot_of: str
    place_of: str


@dataclass(frozen=True)
class PoolingAgreed(Event):
    """The holder of one of the two activities agreed."""

    id: str
    activity_id: str


@dataclass(frozen=True)
class ActivitiesPooled(Event):
    """Both holders agreed: the activities are one, which keeps the identity of the first and remembers both."""

    id: str
    activity_id: str
    parent_ids: list[str]


@dataclass(frozen=True)
class PoolingDeclined(Event):
    """A holder declined, or who proposed it took it back."""

    id: str


@dataclass(frozen=True)
class ActivitiesSetApart(Event):
    """Someone said that two activities that look alike are not the same thing."""

    id: str
    one_id: str
    other_id: str


@dataclass(frozen=True)
class PoolingReopened(Event):
    """Two activities set apart, or whose pooling was declined, are suggested again."""

    id: str
