"""The « coup de pouce » in the tables."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.domain.event import Recorded
from ssi_core.domain.events import boost as events
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(events.BoostRulesSet)
def set_rules(tables: Tables, event: events.BoostRulesSet, recorded: Recorded) -> None:
    """In place of the usual ones."""
    values = asdict(event)
    tables.put("boost_rules", values.pop("id"), **values)


@projects(events.BoostFileSet)
def set_file(tables: Tables, event: events.BoostFileSet, recorded: Recorded) -> None:
    """One in an edition."""
    values = asdict(event)
    tables.put("boost_file", values.pop("id"), **values)


@projects(events.BoostStructureTicked)
def tick_structure(tables: Tables, event: events.BoostStructureTicked, recorded: Recorded) -> None:
    """There while it is ticked."""
    row_id = f"{recorded.edition_id}|{event.structure_id}"
    if event.ticked:
        tables.put("boost_structure", row_id, edition_id=recorded.edition_id, structure_id=event.structure_id)
    else:
        tables.remove("boost_structure", row_id)


@projects(events.BoostActivityTicked)
def tick(tables: Tables, event: events.BoostActivityTicked, recorded: Recorded) -> None:
    """There while it is ticked."""
    if event.ticked:
        tables.put(
            "boost_activity", event.activity_id, edition_id=recorded.edition_id, how="", abroad=False, listed_on=None
        )
    else:
        tables.remove("boost_activity", event.activity_id)


@projects(events.BoostActivityDescribed)
def describe(tables: Tables, event: events.BoostActivityDescribed, recorded: Recorded) -> None:
    """What is known of it."""
    tables.change("boost_activity", event.activity_id, how=event.how, abroad=event.abroad, listed_on=event.listed_on)
