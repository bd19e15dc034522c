"""The board of roles: actors, roles, parts."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.role import (
    RoleActorAdded,
    RoleActorRemoved,
    RoleActorRenamed,
    RoleAdded,
    RoleLimitsSet,
    RoleMoved,
    RolePartEnded,
    RolePartGiven,
    RoleRemoved,
    RoleReworded,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(RoleActorAdded)
def add_actor(tables: Tables, event: RoleActorAdded, recorded: Recorded) -> None:
    """A column, after the others."""
    tables.put(
        "role_actor",
        event.id,
        edition_id=recorded.edition_id,
        name=event.name,
        kind=event.kind,
        structure_id=event.structure_id,
        seq=recorded.seq,
    )


@projects(RoleActorRenamed)
def rename_actor(tables: Tables, event: RoleActorRenamed, recorded: Recorded) -> None:
    """Its name."""
    tables.change("role_actor", event.id, name=event.name)


@projects(RoleActorRemoved)
def remove_actor(tables: Tables, event: RoleActorRemoved, recorded: Recorded) -> None:
    """The column goes."""
    tables.remove("role_actor", event.id)


@projects(RoleAdded)
def add(tables: Tables, event: RoleAdded, recorded: Recorded) -> None:
    """A card, after the others of its cell."""
    tables.put(
        "role",
        event.id,
        edition_id=recorded.edition_id,
        title=event.title,
        details=event.details,
        domain=event.domain,
        actor_id=event.actor_id,
        seq=recorded.seq,
    )


@projects(RoleReworded)
def reword(tables: Tables, event: RoleReworded, recorded: Recorded) -> None:
    """Its words."""
    tables.change("role", event.id, title=event.title, details=event.details)


@projects(RoleMoved)
def move(tables: Tables, event: RoleMoved, recorded: Recorded) -> None:
    """Its cell."""
    tables.change("role", event.id, domain=event.domain, actor_id=event.actor_id)


@projects(RoleRemoved)
def remove(tables: Tables, event: RoleRemoved, recorded: Recorded) -> None:
    """The card goes."""
    tables.remove("role", event.id)


@projects(RolePartGiven)
def give_part(tables: Tables, event: RolePartGiven, recorded: Recorded) -> None:
    """Someone more."""
    tables.put(
        "role_part",
        event.id,
        role_id=event.role_id,
        part=event.part,
        structure_id=event.structure_id,
        person_id=event.person_id,
        seq=recorded.seq,
    )


@projects(RolePartEnded)
def end_part(tables: Tables, event: RolePartEnded, recorded: Recorded) -> None:
    """Someone less."""
    tables.remove("role_part", event.id)


@projects(RoleLimitsSet)
def set_limits(tables: Tables, event: RoleLimitsSet, recorded: Recorded) -> None:
    """Those of the edition."""
    tables.put(
        "role_limits",
        recorded.edition_id,
        most_for_a_person=event.most_for_a_person,
        most_for_a_structure=event.most_for_a_structure,
    )
