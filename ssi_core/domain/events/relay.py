"""Relays of information: who relays to whom, by which channel, and what they confirmed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class RelayAdded(Event):
    """A structure was asked to relay information to another one (`to_id`), or to others (`to_whom`), by a channel."""

    id: str
    structure_id: str
    to_id: str
    to_whom: str
    channel: str


@dataclass(frozen=True)
class RelayChanged(Event):
    """Who relays, to whom or by which channel changed."""

    id: str
    structure_id: str
    to_id: str
    to_whom: str
    channel: str


@dataclass(frozen=True)
class RelayRemoved(Event):
    """A relay was removed, with what it confirmed."""

    id: str


@dataclass(frozen=True)
class RelayAgreed(Event):
    """A structure agreed to be this relay, or no longer does."""

    id: str
    agreed: bool


@dataclass(frozen=True)
class NewsAdded(Event):
    """A piece of information was given to the relays, to be passed on by a day, if one was given."""

    id: str
    what: str
    due_on: date | None


@dataclass(frozen=True)
class NewsRemoved(Event):
    """A piece of information was removed, with what was confirmed of it."""

    id: str


@dataclass(frozen=True)
class NewsPassed(Event):
    """A relay confirmed that it passed a piece of information on."""

    news_id: str
    relay_id: str
    remark: str


@dataclass(frozen=True)
class NewsNotPassed(Event):
    """A relay took its confirmation back."""

    news_id: str
    relay_id: str
