"""Starting an edition, changing its name and dates."""

from __future__ import annotations

from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.edition_dates import warnings_about
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.edition import EditionChanged, EditionStarted
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import editions

ZONES = ("A", "B", "C")


@action("edition.start")
def start(command: Command, fields: Fields) -> Answer:
    """Start a new edition, which becomes the current one; unusual dates are warned about, never refused."""
    given = _description(fields)
    command.record(EditionStarted(new_id(), *given))
    return {"go": "/", "message": _said(given[3], given[4])}


@action("edition.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change the current edition's name, collective, school zone or dates. Raises Missing before the first."""
    edition = editions.current(command.cursor)
    if edition is None:
        raise Missing(_("Aucune édition n’est commencée."))
    given = _description(fields)
    command.record(EditionChanged(edition.id, *given))
    return {"message": _said(given[3], given[4])}


def _description(fields: Fields) -> tuple[str, str, str, date, date]:
    name = cleaning.line(fields.get("name"), "name", longest=100)
    collective = cleaning.line(fields.get("collective_name"), "collective_name", longest=100)
    zone = cleaning.choice(fields.get("school_zone"), "school_zone", ZONES)
    starts_on, ends_on = cleaning.day(fields.get("starts_on"), "starts_on"), cleaning.day(fields.get("ends_on"), "ends_on")
    if starts_on is None or ends_on is None or ends_on < starts_on:
        raise Refused(_("La fin vient après le début."), "ends_on")
    return name, collective, zone, starts_on, ends_on


def _said(starts_on: date, ends_on: date) -> str:
    return " ".join([_("L’édition est enregistrée."), *warnings_about(starts_on, ends_on)])
