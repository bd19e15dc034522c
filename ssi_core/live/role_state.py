"""The board of roles, read once: its columns, its cards with who has which part, what is open, who bears what."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ssi_core.domain.roles import CONTRIBUTES, PARTS, RESPONSIBLE, Load, domain_names, is_open, loads
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people, roles, structures
from ssi_core.store.queries.roles import Actor, Part, Role

TABLES = (
    "edition", "role", "role_actor", "role_part", "role_limits", "structure", "membership", "person", "belonging",
)  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A part with the words for who has it."""

    part: Part
    name: str


@dataclass(frozen=True)
class Card:
    """A role with who has which part in it; `place` is its column's name ('' for none)."""

    role: Role
    parts: dict[str, list[Named]]
    place: str
    domain: str

    @property
    def open(self) -> bool:
        """Whether nobody answers for it."""
        return is_open(named.part for group in self.parts.values() for named in group)

    @property
    def responsible(self) -> list[Named]:
        """Who answers for it."""
        return self.parts[RESPONSIBLE]

    @property
    def contributing(self) -> list[Named]:
        """Who helps."""
        return self.parts[CONTRIBUTES]


@dataclass(frozen=True)
class Heavy:
    """A load with the name of who bears it."""

    load: Load
    name: str


@dataclass(frozen=True)
class RoleState:
    """Everything of an edition's roles."""

    actors: list[Actor]
    cards: list[Card]
    people_loads: list[Heavy]
    structure_loads: list[Heavy]
    limits: tuple[int, int]

    @property
    def open(self) -> list[Card]:
        """The roles to take, in the order of the domains."""
        order = list(domain_names())
        return sorted((card for card in self.cards if card.open), key=lambda card: order.index(card.role.domain))

    @property
    def overloaded(self) -> list[Heavy]:
        """Those who answer for more than is reasonable."""
        return [each for each in self.people_loads + self.structure_loads if each.load.overloaded]

    def cell(self, domain: str, actor_id: str) -> list[Card]:
        """The cards of a domain in a column."""
        return [card for card in self.cards if (card.role.domain, card.role.actor_id) == (domain, actor_id)]

    @property
    def waiting(self) -> bool:
        """Whether some roles have no column yet."""
        return any(not card.role.actor_id for card in self.cards)


def read(cursor: Cursor, edition_id: str) -> RoleState:
    """The state of an edition's roles now."""
    names, structure_names = people.names(cursor), structures.names(cursor)
    actors = roles.actors(cursor, edition_id)
    places = {actor.id: actor.name for actor in actors}
    parts = roles.parts_of_edition(cursor, edition_id)
    domains = domain_names()
    cards = [
        Card(
            role,
            {
                kind: [Named(each, _name(each, names, structure_names)) for each in parts.get(role.id, ())
                       if each.part == kind]
                for kind in PARTS
            },
            places.get(role.actor_id, ""),
            domains[role.domain],
        )
        for role in roles.of_edition(cursor, edition_id)
    ]  # fmt: skip
    limits = roles.limits(cursor, edition_id)
    of_people, of_structures = loads(parts.values(), *limits)
    return RoleState(
        actors,
        cards,
        [Heavy(load, names.get(load.id, _("une personne"))) for load in of_people],
        [Heavy(load, structure_names.get(load.id, _("une structure"))) for load in of_structures],
        limits,
    )


def _name(part: Part, names: dict[str, str], structure_names: dict[str, str]) -> str:
    person = names.get(part.person_id, _("une personne")) if part.person_id else ""
    structure = structure_names.get(part.structure_id, _("une structure")) if part.structure_id else ""
    return f"{person} ({structure})" if person and structure else person or structure


def for_visitors(state: RoleState) -> RoleState:
    """A column that is just a name may be somebody's: a visitor does not read it."""
    named = {actor.id: actor.name if actor.kind or actor.structure_id else _("Autre colonne") for actor in state.actors}
    return replace(
        state,
        actors=[replace(actor, name=named[actor.id]) for actor in state.actors],
        cards=[replace(card, place=named.get(card.role.actor_id, "")) for card in state.cards],
    )
