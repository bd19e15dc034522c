"""The compte rendu of a plenary: who keeps it, what is corrected in it, its approval, what is added later."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class SecretaryNamed(Event):
    """A person keeps the minutes of a plenary; nobody any more when `person_id` is empty."""

    plenary_id: str
    person_id: str


@dataclass(frozen=True)
class PassageCorrected(Event):
    """A passage of a compte rendu was rewritten; the digest is that of the composed text it takes the place of."""

    plenary_id: str
    passage: str
    composed_digest: str
    body: str


@dataclass(frozen=True)
class CorrectionDropped(Event):
    """A passage of a compte rendu reads again as it is composed."""

    plenary_id: str
    passage: str


@dataclass(frozen=True)
class MinutesApproved(Event):
    """A compte rendu became final: the text of that digest, kept outside the journal because it names people."""

    plenary_id: str
    at_plenary_id: str
    digest: str


@dataclass(frozen=True)
class ErratumAdded(Event):
    """Something was added to an approved compte rendu."""

    id: str
    plenary_id: str
    body: str
