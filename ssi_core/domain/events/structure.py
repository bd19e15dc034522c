"""The structures of the collective: town, services, associations, schools, centres, network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.event import Event

KINDS = (
    "mairie",
    "service_municipal",
    "association",
    "etablissement_scolaire",
    "centre_animation",
    "reseau_regional",
    "autre",
)


@dataclass(frozen=True)
class StructureAdded(Event):
    """A structure became known to the collective."""

    id: str
    name: str
    kind: str
    description: str = ""
    website: str = ""
    commune: str = ""


@dataclass(frozen=True)
class StructureChanged(Event):
    """The description of a structure changed."""

    id: str
    name: str
    kind: str
    description: str
    website: str
    commune: str = ""


@dataclass(frozen=True)
class StructureRemoved(Event):
    """A structure added by mistake was removed."""

    id: str


@dataclass(frozen=True)
class StructureEntered(Event):
    """A structure entered the collective."""

    membership_id: str
    structure_id: str
    joined_on: date


@dataclass(frozen=True)
class StructureLeft(Event):
    """A structure left the collective; its stay remains in the history."""

    membership_id: str
    left_on: date


@dataclass(frozen=True)
class CharterSigned(Event):
    """A structure signed the charter, on that day; or, without a day, its signature was taken back."""

    structure_id: str
    signed_on: date | None
