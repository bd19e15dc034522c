"""Roles: their domains, the four parts one can have in them, who has too many, and what a move does to who answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from ssi_core.locale import _

DOMAINS = (
    "coordination", "communication", "logistique", "intervenants", "financements", "pedagogie", "animations",
    "benevoles", "evaluation", "autre",
)  # fmt: skip
RESPONSIBLE, CONTRIBUTES, CONSULTED, INFORMED = PARTS = ("responsable", "contribue", "consulte", "informe")
# What a facilitator may change: from how many roles to answer for people are said to be overloaded.
MOST_FOR_A_PERSON, MOST_FOR_A_STRUCTURE = 3, 8


P = TypeVar("P", bound="Party")


class Party(Protocol):
    """Who has a part in a role: a structure, a person, or a person for a structure ('' for none)."""

    @property
    def part(self) -> str:
        """One of PARTS."""

    @property
    def structure_id(self) -> str:
        """The structure."""

    @property
    def person_id(self) -> str:
        """The person."""


@dataclass(frozen=True)
class Load:
    """What someone bears: how many roles they answer for, and contribute to; `most` is how many they may answer for."""

    id: str
    responsible: int
    contributes: int
    most: int

    @property
    def overloaded(self) -> bool:
        """Whether they answer for more than the edition finds reasonable."""
        return self.responsible > self.most


def domain_names() -> dict[str, str]:
    """The name of each domain, in the order of the board."""
    return dict(
        zip(
            DOMAINS,
            (
                _("Coordination"),
                _("Communication"),
                _("Logistique"),
                _("Recherche d’intervenants"),
                _("Recherche de financements"),
                _("Interventions pédagogiques"),
                _("Animations et événements"),
                _("Bénévoles"),
                _("Suivi et évaluation"),
                _("Autres rôles"),
            ),
            strict=True,
        )
    )


def part_names() -> dict[str, str]:
    """What one does in a role, as a heading says it."""
    return dict(
        zip(PARTS, (_("Responsable"), _("Contribue"), _("Consulté·e"), _("Informé·e")), strict=True)
    )


def part_meanings() -> dict[str, str]:
    """What each part asks of who has it."""
    return dict(
        zip(
            PARTS,
            (
                _("répond du résultat"),
                _("aide à faire"),
                _("donne son avis avant"),
                _("est tenu·e au courant"),
            ),
            strict=True,
        )
    )


def is_open(parties: Iterable[Party]) -> bool:
    """Whether nobody answers for the role yet."""
    return not any(party.part == RESPONSIBLE for party in parties)


def loads(roles: Iterable[Iterable[Party]], most_person: int, most_structure: int) -> tuple[list[Load], list[Load]]:
    """The load of each person, then of each structure, the heaviest first; a role counts once for each of them."""
    counted: dict[tuple[str, str], list[int]] = {}
    for parties in roles:
        best: dict[tuple[str, str], int] = {}
        for party in parties:
            if party.part not in (RESPONSIBLE, CONTRIBUTES):
                continue
            place = PARTS.index(party.part)
            for key in (("person", party.person_id), ("structure", party.structure_id)):
                if key[1]:
                    best[key] = min(place, best.get(key, place))
        for key, place in best.items():
            counted.setdefault(key, [0, 0])[place] += 1
    found = {
        kind: sorted(
            (Load(who, numbers[0], numbers[1], most) for (of, who), numbers in counted.items() if of == kind),
            key=lambda load: (-load.responsible, -load.contributes, load.id),
        )
        for kind, most in (("person", most_person), ("structure", most_structure))
    }
    return found["person"], found["structure"]


def moved(parties: Iterable[P], old_structure: str, new_structure: str) -> tuple[list[P], str]:
    """What moving a role from one actor's column to another's does: the parts that end, and who answers from now on.

    The structure whose column it leaves no longer answers for it when it did so as a whole, without a person; the one
    whose column it enters does, when nobody else answers ('' otherwise). A column may be of no single structure ('').
    """
    if old_structure == new_structure:
        return [], ""
    here = [party for party in parties if party.part == RESPONSIBLE]
    ending = [p for p in here if old_structure and p.structure_id == old_structure and not p.person_id]
    return ending, new_structure if new_structure and len(ending) == len(here) else ""
