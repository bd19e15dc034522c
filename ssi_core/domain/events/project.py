"""The solidarity projects of each structure, and the structures brought together because of them."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ProjectAdded(Event):
    """A structure said which solidarity project it carries, in which country (two letters), on which themes."""

    id: str
    structure_id: str
    title: str
    country: str
    themes: list[str]
    partners: str


@dataclass(frozen=True)
class ProjectChanged(Event):
    """What is said of a project changed."""

    id: str
    title: str
    country: str
    themes: list[str]
    partners: str


@dataclass(frozen=True)
class ProjectRemoved(Event):
    """A project is no longer in the directory."""

    id: str


@dataclass(frozen=True)
class StructuresLinked(Event):
    """Two structures that work in the same country or on the same theme were brought together."""

    id: str
    structure_id: str
    other_id: str


@dataclass(frozen=True)
class StructuresUnlinked(Event):
    """Two structures are no longer noted as brought together."""

    id: str
