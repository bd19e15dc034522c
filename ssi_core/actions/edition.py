"""Starting an edition, changing its name and dates, coming back to an earlier one."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from datetime import date

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.edition_dates import warnings_about
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.edition import EditionChanged, EditionResumed, EditionStarted, RetentionDecided
from ssi_core.domain.ids import new_id
from ssi_core.domain.same_name import same_name
from ssi_core.locale import _
from ssi_core.store.queries import editions, retention, room
from ssi_core.store.queries.editions import Edition

ZONES = ("A", "B", "C")
LONGEST_NAME = 100
MOST_MONTHS = 120


@dataclass(frozen=True)
class _Given:
    name: str
    collective_name: str
    school_zone: str
    starts_on: date
    ends_on: date


@action("edition.start")
def start(command: Command, fields: Fields) -> Answer:
    """Start a new edition, which becomes the current one; unusual dates are warned about, never refused."""
    _check_no_plenary_is_open(command)
    given = _read(command, fields)
    command.record(EditionStarted(new_id(), *astuple(given)))
    return {"go": "/", "message": _said(given)}


@action("edition.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change the current edition's name, collective, school zone or dates. Raises Missing, Refused, Conflict."""
    edition = editions.current(command.cursor)
    if edition is None:
        raise Missing(_("Aucune édition n’est commencée."))
    mine = _read(command, fields, edition)
    starts_on, ends_on = (
        cleaning.day(chosen(fields, name, as_typed(my_day), as_typed(day)), name) or day
        for name, my_day, day in (
            ("starts_on", mine.starts_on, edition.starts_on),
            ("ends_on", mine.ends_on, edition.ends_on),
        )
    )
    if ends_on < starts_on:
        raise Refused(_("Le dernier jour vient après le premier."), "ends_on")
    given = _Given(
        merged(fields, "name", mine.name, edition.name),
        merged(fields, "collective_name", mine.collective_name, edition.collective_name),
        chosen(fields, "school_zone", mine.school_zone, edition.school_zone),
        starts_on,
        ends_on,
    )
    command.record(EditionChanged(edition.id, *astuple(given)))
    return {"message": _said(given)}


@action("edition.resume")
def resume(command: Command, fields: Fields) -> Answer:
    """Come back to another edition, which becomes the current one. Raises Missing, Refused."""
    edition = editions.find(command.cursor, cleaning.clean(fields.get("edition_id")))
    if edition is None:
        raise Missing(_("Cette édition n’existe pas."))
    if edition.is_current:
        return None  # two people pressed the same button: once is enough
    _check_no_plenary_is_open(command)
    command.record(EditionResumed(edition.id))
    return {"go": "/", "message": _("« {name} » est de nouveau l’édition en cours.").format(name=edition.name)}


@action("edition.keep")
def keep(command: Command, fields: Fields) -> Answer:
    """Decide how many months names and contacts are kept. Raises Missing, Refused."""
    edition = editions.current(command.cursor)
    if edition is None:
        raise Missing(_("Aucune édition n’est commencée."))
    months = cleaning.whole(fields.get("months"), "months", least=1, most=MOST_MONTHS)
    assert months is not None
    if months != retention.months(command.cursor):
        command.record(RetentionDecided(edition.id, months))
    return {"message": _("C’est enregistré : {n} mois. Rien n’est effacé pour l’instant.").format(n=months)}


def _check_no_plenary_is_open(command: Command) -> None:
    if room.open_plenary(command.cursor):
        raise Refused(_("Une plénière est ouverte : fermez-la avant de changer d’édition."), see="/pleniere")


def _read(command: Command, fields: Fields, present: Edition | None = None) -> _Given:
    """Every field at once. Raises Refused, with one message per field that needs it."""
    mistakes = Mistakes()
    name = mistakes.kept("", cleaning.line, fields.get("name"), "name", longest=LONGEST_NAME)
    given = fields.get("collective_name")
    collective = mistakes.kept("", cleaning.line, given, "collective_name", longest=LONGEST_NAME)
    zone = mistakes.kept("", cleaning.choice, fields.get("school_zone"), "school_zone", ZONES)
    starts_on = mistakes.kept(None, cleaning.day, fields.get("starts_on"), "starts_on")
    ends_on = mistakes.kept(None, cleaning.day, fields.get("ends_on"), "ends_on")
    if starts_on and ends_on and ends_on < starts_on:
        mistakes.add("ends_on", _("Le dernier jour vient après le premier."))
    for other in editions.all_of_them(command.cursor):
        if name and same_name(other.name, name) and (present is None or other.id != present.id):
            mistakes.add("name", _("Une édition porte déjà ce nom : ajoutez l’année, par exemple."))
    mistakes.raise_if_any()
    assert starts_on is not None and ends_on is not None
    return _Given(name, collective, zone, starts_on, ends_on)


def _said(given: _Given) -> str:
    return " ".join([_("L’édition est enregistrée."), *warnings_about(given.starts_on, given.ends_on)])
