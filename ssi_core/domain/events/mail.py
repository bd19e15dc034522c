"""Comptes rendus sent by mail: the consent, the settings, each letter's way. Ids only, no address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class MailConsentChanged(Event):
    """A person agreed, or no longer agrees, to receive comptes rendus by mail."""

    person_id: str
    agrees: bool


@dataclass(frozen=True)
class MailAccountChanged(Event):
    """The town's mail server was set; what was typed is kept outside the journal."""


@dataclass(frozen=True)
class MailingAsked(Event):
    """Somebody asked that a compte rendu be sent."""

    id: str
    plenary_id: str
    audience: str
    length: str
    stage: str


@dataclass(frozen=True)
class LetterQueued(Event):
    """A letter to one person waits to leave."""

    id: str
    mailing_id: str
    plenary_id: str
    person_id: str


@dataclass(frozen=True)
class LetterLeft(Event):
    """A letter is being given to the mail server: from here on it may have arrived."""

    id: str


@dataclass(frozen=True)
class LetterSent(Event):
    """The mail server took a letter."""

    id: str


@dataclass(frozen=True)
class LetterPutOff(Event):
    """The mail server did not take a letter, which will be tried again."""

    id: str
    problem: str
    next_try_on: datetime


@dataclass(frozen=True)
class LetterFailed(Event):
    """A letter will not leave."""

    id: str
    problem: str


@dataclass(frozen=True)
class LetterLost(Event):
    """The program or the network stopped while a letter was leaving: nobody knows whether it arrived."""

    id: str


@dataclass(frozen=True)
class LetterResumed(Event):
    """Somebody asked that a letter which did not leave, or perhaps did not, be tried again."""

    id: str


@dataclass(frozen=True)
class LetterWithdrawn(Event):
    """A letter that had not left will not."""

    id: str
