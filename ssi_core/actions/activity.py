"""Putting activities on the programme, changing them, moving them on the calendar, taking them off."""

from __future__ import annotations

import re
from datetime import datetime

from ssi_core.actions.activity_form import read_form
from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, chosen_several, merged
from ssi_core.domain import cleaning, programme
from ssi_core.domain.edition_dates import activity_date_warning
from ssi_core.domain.errors import Conflict, Missing, Refused
from ssi_core.domain.events.programme import (
    ActivityChanged,
    ActivityCreated,
    ActivityMoved,
    ActivityRemoved,
    ActivityStateSet,
)
from ssi_core.domain.french import datetime_range
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import editions
from ssi_core.store.queries import programme as activities
from ssi_core.store.queries.programme import Activity


@action("activity.create")
def create(command: Command, fields: Fields) -> Answer:
    """Put an activity on the programme, as an idea unless told otherwise. Raises Missing, Refused.

    The form may bring the activity's id, so that it shows the activity once it is there.
    """
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    given = read_form(command.cursor, fields)
    state = cleaning.choice(fields.get("state") or programme.IDEA, "state", programme.STATES)
    created = ActivityCreated(_new_id(command, fields), **vars(given), state=state)
    command.record(created)
    said = _("« {title} » est au programme.").format(title=given.title)
    return {"id": created.id, "message": _with_warning(command, said, given.starts, given.ends)}


@action("activity.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change it field by field: what others changed meanwhile stays. Raises Missing, Refused, Conflict."""
    present = _find(command, fields)
    mine = read_form(command.cursor, fields, present)
    starts, ends = (
        cleaning.moment(chosen(fields, name, as_typed(wanted), as_typed(there)), name)
        for name, wanted, there in (
            ("starts", mine.starts, present.starts),
            ("ends", mine.ends, present.ends),
        )
    )
    programme.check_slot(starts, ends)
    holder_id = chosen(fields, "holder_id", mine.holder_id, present.holder_id)
    co_holder_ids = chosen_several(fields, "co_holder_ids", mine.co_holder_ids, present.co_holder_ids)
    command.record(
        ActivityChanged(
            present.id,
            title=merged(fields, "title", mine.title, present.title),
            description=merged(fields, "description", mine.description, present.description),
            holder_id=holder_id,
            co_holder_ids=[each for each in co_holder_ids if each != holder_id],
            publics=chosen_several(fields, "publics", mine.publics, present.publics),
            theme_ids=chosen_several(fields, "theme_ids", mine.theme_ids, present.theme_ids),
            place=merged(fields, "place", mine.place, present.place),
            starts=starts,
            ends=ends,
        )
    )
    return {"message": _with_warning(command, _("C’est enregistré."), starts, ends)}


@action("activity.move")
def move(command: Command, fields: Fields) -> Answer:
    """Move or stretch an activity, seen at `base_starts`-`base_ends`. Raises Missing, Refused, Conflict."""
    present = _find(command, fields)
    starts = cleaning.moment(fields.get("starts"), "starts")
    ends = cleaning.moment(fields.get("ends"), "ends")
    programme.check_slot(starts, ends)
    there, wanted = (present.starts, present.ends), (starts, ends)
    if there == wanted:
        return None
    seen = tuple(
        cleaning.moment(fields.get(f"base_{name}", as_typed(time)), name)
        for name, time in (("starts", present.starts), ("ends", present.ends))
    )
    if seen != there:
        said = _("Quelqu’un vient de déplacer « {title} » : {slot}. Votre déplacement n’a pas été fait.")
        raise Conflict(
            said.format(title=present.title, slot=datetime_range(*there)),
            "starts",
            theirs=as_typed(present.starts),
            mine=as_typed(starts),
        )
    command.record(ActivityMoved(present.id, starts, ends))
    said = _("« {title} » est déplacée : {slot}.").format(title=present.title, slot=datetime_range(*wanted))
    return {"message": _with_warning(command, said, starts, ends)}


@action("activity.set_state")
def set_state(command: Command, fields: Fields) -> Answer:
    """Confirm an activity, cancel it, or make it an idea again. Raises Missing, Refused."""
    present = _find(command, fields)
    state = cleaning.choice(fields.get("state"), "state", programme.STATES)
    if state == present.state:
        return None  # two people pressed the same button: once is enough
    command.record(ActivityStateSet(present.id, state))
    said = {
        programme.IDEA: _("« {title} » redevient une idée."),
        programme.CONFIRMED: _("« {title} » est confirmée."),
        programme.CANCELLED: _("« {title} » est annulée ; elle reste au calendrier, barrée."),
    }[state]
    return {"message": said.format(title=present.title)}


@action("activity.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Take an activity off the programme. Raises Missing."""
    present = _find(command, fields)
    command.record(ActivityRemoved(present.id))
    return {"message": _("« {title} » est supprimée.").format(title=present.title)}


def _find(command: Command, fields: Fields) -> Activity:
    found = activities.find(command.cursor, cleaning.clean(fields.get("activity_id")))
    if found is None:
        raise Missing(_("Cette activité n’est plus au programme."))
    return found


def _new_id(command: Command, fields: Fields) -> str:
    asked = cleaning.clean(fields.get("activity_id"))
    if not re.fullmatch(r"[\w-]{16}", asked, re.ASCII):
        return new_id()
    if activities.was_known(command.cursor, asked):
        raise Refused(_("Cette activité a déjà été ajoutée. Fermez ce formulaire et ouvrez-en un nouveau."))
    return asked


def _with_warning(command: Command, said: str, starts: datetime, ends: datetime) -> str:
    """The message, followed by a word when the activity is outside the edition."""
    edition = editions.current(command.cursor)
    if edition is None:
        return said
    days = (starts.date(), programme.shown_last_day(starts, ends))
    warnings = (activity_date_warning(day, edition.starts_on, edition.ends_on) for day in days)
    return " ".join(filter(None, [said, next(filter(None, warnings), None)]))
