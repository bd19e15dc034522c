"""Solidarity projects and the structures brought together."""

from __future__ import annotations

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.project import (
    ProjectAdded,
    ProjectChanged,
    ProjectRemoved,
    StructuresLinked,
    StructuresUnlinked,
)
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(ProjectAdded)
def add(tables: Tables, event: ProjectAdded, recorded: Recorded) -> None:
    """A new project."""
    tables.put(
        "project",
        event.id,
        structure_id=event.structure_id,
        title=event.title,
        country=event.country,
        themes=event.themes,
        partners=event.partners,
        added_on=recorded.recorded_on,
    )


@projects(ProjectChanged)
def change(tables: Tables, event: ProjectChanged, recorded: Recorded) -> None:
    """What is said of it."""
    tables.change(
        "project", event.id, title=event.title, country=event.country, themes=event.themes, partners=event.partners
    )


@projects(ProjectRemoved)
def remove(tables: Tables, event: ProjectRemoved, recorded: Recorded) -> None:
    """It goes."""
    tables.remove("project", event.id)


@projects(StructuresLinked)
def link(tables: Tables, event: StructuresLinked, recorded: Recorded) -> None:
    """Two structures, and when."""
    tables.put(
        "project_link",
        event.id,
        structure_id=event.structure_id,
        other_id=event.other_id,
        linked_on=recorded.recorded_on,
    )


@projects(StructuresUnlinked)
def unlink(tables: Tables, event: StructuresUnlinked, recorded: Recorded) -> None:
    """No longer."""
    tables.remove("project_link", event.id)
