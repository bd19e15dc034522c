"""Planning a plenary, opening it, going from point to point, closing it.

A meeting of a working group is a plenary of that group: its chef de file runs it as the facilitator runs the room.
"""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import check_runs, item_run_in, plenary, plenary_run_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import as_typed, chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.agenda_lines import parse_agenda
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.agenda import AgendaItemAdded, AgendaItemMarked
from ssi_core.domain.events.attendance import PersonCame
from ssi_core.domain.events.plenary import (
    ItemStarted,
    PlenaryChanged,
    PlenaryClosed,
    PlenaryCreated,
    PlenaryOpened,
    PlenaryRemoved,
    PlenaryReopened,
)
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import agenda, groups, minutes_approval, people, plenaries, room

LONGEST_TITLE = 120


@action("plenary.create")
def create(command: Command, fields: Fields) -> Answer:
    """Plan a plenary (`group_id`: a meeting of it), its agenda typed as lines. Raises Missing, Forbidden, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    group_id = _group(command, fields)
    check_runs(command, group_id)
    title, place = _title(fields), _place(fields)
    scheduled_on = cleaning.moment(fields.get("scheduled_on"), "scheduled_on")
    lines = parse_agenda(fields.get("agenda"), "agenda")
    created = PlenaryCreated(new_id(), title, place, scheduled_on, group_id)
    command.record(created)
    for line in lines:
        command.record(AgendaItemAdded(new_id(), created.id, line.title, line.minutes))
    said = _("La réunion est prévue.") if group_id else _("La plénière est prévue.")
    return {"go": f"/pleniere?id={created.id}", "id": created.id, "message": said}


@action("plenary.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change the title, place or time of a plenary. Raises Missing, Refused, Conflict."""
    present = plenary_run_in(command, fields)
    moment = as_typed(cleaning.moment(fields.get("scheduled_on"), "scheduled_on"))
    command.record(
        PlenaryChanged(
            present.id,
            merged(fields, "title", _title(fields), present.title),
            merged(fields, "place", _place(fields), present.place),
            cleaning.moment(chosen(fields, "scheduled_on", moment, as_typed(present.scheduled_on)), "scheduled_on"),
        )
    )
    return {"message": _("C’est enregistré.")}


@action("plenary.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a plenary that is not open, with everything in it. Raises Missing, Refused."""
    present = plenary_run_in(command, fields)
    if present.state == "open":
        raise Refused(_("Cette plénière est ouverte : fermez-la avant de la supprimer."))
    if minutes_approval.approval(command.cursor, present.id) is not None:
        raise Refused(_("Son compte rendu est approuvé : cette plénière ne se supprime plus."))
    command.record(PlenaryRemoved(present.id))
    if present.group_id:
        said = _("La réunion « {title} » est supprimée.").format(title=present.title)
        return {"message": said, "go": f"/groupes?groupe={present.group_id}"}
    return {"message": _("La plénière « {title} » est supprimée.").format(title=present.title)}


@action("plenary.open")
def open_it(command: Command, fields: Fields) -> Answer:
    """Open a planned plenary at its first point; one at a time, as in a group. Raises Missing, Refused."""
    present = plenary_run_in(command, fields)
    if present.state != "planned":
        raise Refused(_("Cette plénière a déjà été ouverte."))
    _check_only_one_open(command, present)
    command.record(PlenaryOpened(present.id))
    first = agenda.following(agenda.of_plenary(command.cursor, present.id), "")
    if first is not None:
        command.record(ItemStarted(present.id, first.id))
    if present.group_id:
        # No code to type at a meeting of five people: who opens it is there.
        structure_id = people.structure_of(command.cursor, command.person_id)
        command.record(PersonCame(present.id, command.person_id, structure_id, is_guest=False, by_hand=False))
    return {"message": _("La réunion est ouverte.") if present.group_id else _("La plénière est ouverte.")}


@action("plenary.go_to")
def go_to(command: Command, fields: Fields) -> Answer:
    """Come to a point; the point left, `done_id`, is then dealt with. Raises Missing, Refused."""
    item = item_run_in(command, fields)
    present = plenary(command, item.plenary_id)
    if present.state != "open":
        raise Refused(_("Ouvrez d’abord la plénière."))
    if present.current_item_id == item.id:
        return None  # two people pressed « Point suivant »: once is enough
    left = agenda.find(command.cursor, cleaning.clean(fields.get("done_id")))
    if left is not None and left.id == present.current_item_id and not left.done:
        command.record(AgendaItemMarked(left.id, done=True))
    if item.done:
        command.record(AgendaItemMarked(item.id, done=False))
    command.record(ItemStarted(present.id, item.id))
    return {"message": _("On passe à « {title} ».").format(title=item.title)}


@action("plenary.close")
def close(command: Command, fields: Fields) -> Answer:
    """Close the open plenary; its current point counts as dealt with. Raises Missing, Refused."""
    present = plenary_run_in(command, fields)
    if present.state != "open":
        raise Refused(_("Cette plénière n’est pas ouverte."))
    current = agenda.find(command.cursor, present.current_item_id)
    if current is not None and not current.done:
        command.record(AgendaItemMarked(current.id, done=True))
    command.record(PlenaryClosed(present.id))
    if present.group_id:
        return {"message": _("La réunion est close. Son compte rendu est prêt.")}
    return {"message": _("La plénière est close. Merci à toutes et à tous.")}


@action("plenary.reopen")
def reopen(command: Command, fields: Fields) -> Answer:
    """Go on with a plenary closed too early, at its next point. Raises Missing, Refused."""
    present = plenary_run_in(command, fields)
    if present.state != "closed":
        raise Refused(_("Cette plénière n’est pas close."))
    if minutes_approval.approval(command.cursor, present.id) is not None:
        raise Refused(_("Son compte rendu est approuvé : cette plénière ne se rouvre plus."))
    _check_only_one_open(command, present)
    command.record(PlenaryReopened(present.id))
    items = agenda.of_plenary(command.cursor, present.id)
    if items:
        command.record(ItemStarted(present.id, (agenda.following(items, "") or items[-1]).id))
    return {"message": _("La réunion est rouverte.") if present.group_id else _("La plénière est rouverte.")}


def _check_only_one_open(command: Command, wanted: plenaries.Plenary) -> None:
    if wanted.edition_id != command.edition_id:
        raise Refused(_("Cette plénière est celle d’une autre édition."))
    if wanted.group_id:
        other = plenaries.open_of_group(command.cursor, wanted.group_id)
    else:
        other = plenaries.find(command.cursor, room.open_plenary(command.cursor))
    if other is not None and wanted.group_id:
        raise Refused(_("La réunion « {title} » est encore ouverte : fermez-la d’abord.").format(title=other.title))
    if other is not None:
        raise Refused(_("La plénière « {title} » est encore ouverte : fermez-la d’abord.").format(title=other.title))


def _group(command: Command, fields: Fields) -> str:
    """The working group that meets; '' for a plenary. Raises Missing, Refused once its work is done."""
    wanted = cleaning.clean(fields.get("group_id"))
    if not wanted:
        return ""
    found = groups.find(command.cursor, wanted)
    if found is None:
        raise Missing(_("Ce groupe n’existe plus."))
    if found.finished:
        raise Refused(_("Ce groupe a terminé son travail : reprenez-le d’abord."))
    return found.id


def _title(fields: Fields) -> str:
    return cleaning.line(fields.get("title"), "title", longest=LONGEST_TITLE)


def _place(fields: Fields) -> str:
    return cleaning.line(fields.get("place"), "place", required=False)
