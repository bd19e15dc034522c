"""A ready-made table of roles: its actors, and the roles of each, as a file of `data/roles` tells it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ssi_core.domain.events.structure import KINDS
from ssi_core.domain.roles import DOMAINS


@dataclass(frozen=True)
class TemplateRole:
    """One element of a cell of the table."""

    title: str
    domain: str


@dataclass(frozen=True)
class TemplateActor:
    """One line of the table."""

    name: str
    kind: str
    roles: tuple[TemplateRole, ...]


@dataclass(frozen=True)
class Template:
    """A whole table; `key` is its file's name."""

    key: str
    name: str
    place: str
    summary: str
    actors: tuple[TemplateActor, ...]

    @property
    def count(self) -> int:
        """How many roles it has."""
        return sum(len(actor.roles) for actor in self.actors)


def template(key: str, told: dict[str, Any]) -> Template:
    """What a file says. Raises ValueError when it names an unknown domain or kind of structures, KeyError."""
    actors = tuple(
        TemplateActor(
            each["nom"], each["type"], tuple(TemplateRole(role["texte"], role["domaine"]) for role in each["roles"])
        )
        for each in told["acteur"]
    )
    unknown = {actor.kind for actor in actors} - set(KINDS)
    unknown |= {role.domain for actor in actors for role in actor.roles} - set(DOMAINS)
    if unknown:
        raise ValueError(f"{key}: unknown {sorted(unknown)}")
    return Template(key, told["nom"], told["lieu"], told["resume"], actors)
