"""The agenda: before the plenary, and on the way."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import item_run_in, plenary, plenary_run_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.wording import chosen, merged
from ssi_core.domain import cleaning
from ssi_core.domain.agenda_lines import LONGEST_TITLE, MOST_ITEMS, MOST_MINUTES
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.agenda import (
    AgendaItemAdded,
    AgendaItemChanged,
    AgendaItemMarked,
    AgendaItemRemoved,
    AgendaOrdered,
)
from ssi_core.domain.events.plenary import ItemStarted
from ssi_core.domain.ids import new_id
from ssi_core.locale import _
from ssi_core.store.queries import agenda, lines

NEXT, LAST = "next", "last"
UP, DOWN = "up", "down"
MORE_MINUTES = 5


@action("agenda.add")
def add(command: Command, fields: Fields) -> Answer:
    """Add a point, last or right after the current one. Raises Missing, Refused."""
    present = plenary_run_in(command, fields)
    if present.state == "closed":
        raise Refused(_("Cette plénière est close : rouvrez-la pour ajouter un point."))
    items = agenda.of_plenary(command.cursor, present.id)
    if len(items) >= MOST_ITEMS:
        raise Refused(_("{count} points au plus.").format(count=MOST_ITEMS), "title")
    added = AgendaItemAdded(new_id(), present.id, _title(fields), _minutes(fields))
    where = cleaning.choice(fields.get("where") or LAST, "where", (NEXT, LAST))
    command.record(added)
    order = [item.id for item in items]
    if where == NEXT and present.current_item_id in order:
        order.insert(order.index(present.current_item_id) + 1, added.id)
        command.record(AgendaOrdered(present.id, order))
    if present.state == "open" and not present.current_item_id:
        command.record(ItemStarted(present.id, added.id))
    return {"message": _("Le point « {title} » est ajouté.").format(title=added.title), "id": added.id}


@action("agenda.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change the title or the length of a point. Raises Missing, Refused, Conflict."""
    present = item_run_in(command, fields)
    minutes = chosen(fields, "minutes", str(_minutes(fields)), str(present.minutes))
    command.record(AgendaItemChanged(present.id, merged(fields, "title", _title(fields), present.title), int(minutes)))
    return {"message": _("C’est enregistré.")}


@action("agenda.extend")
def extend(command: Command, fields: Fields) -> Answer:
    """Give the point five minutes more. Raises Missing, Refused."""
    present = item_run_in(command, fields)
    if present.minutes + MORE_MINUTES > MOST_MINUTES:
        raise Refused(_("{count} minutes au plus pour un point.").format(count=MOST_MINUTES))
    command.record(AgendaItemChanged(present.id, present.title, present.minutes + MORE_MINUTES))
    return {"message": _("Cinq minutes de plus pour « {title} ».").format(title=present.title)}


@action("agenda.move")
def move(command: Command, fields: Fields) -> Answer:
    """Move a point up or down by one. Raises Missing, Refused."""
    item = item_run_in(command, fields)
    direction = cleaning.choice(fields.get("direction"), "direction", (UP, DOWN))
    order = [each.id for each in agenda.of_plenary(command.cursor, item.plenary_id)]
    place = order.index(item.id)
    other = place + (-1 if direction == UP else 1)
    if not 0 <= other < len(order):
        return {
            "message": _("Ce point est déjà le premier.") if direction == UP else _("Ce point est déjà le dernier.")
        }
    order[place], order[other] = order[other], order[place]
    command.record(AgendaOrdered(item.plenary_id, order))
    return {"message": _("« {title} » est maintenant en position {place}.").format(title=item.title, place=other + 1)}


@action("agenda.mark")
def mark(command: Command, fields: Fields) -> Answer:
    """Mark a point as dealt with, or to be taken up again. Raises Missing."""
    item = item_run_in(command, fields)
    done = cleaning.ticked(fields.get("done"))
    if done == item.done:
        return None
    command.record(AgendaItemMarked(item.id, done))
    said = _("« {title} » est traité.") if done else _("« {title} » est à reprendre.")
    return {"message": said.format(title=item.title)}


@action("agenda.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a point with what is under it; the plenary goes on with the next one. Raises Missing, Refused."""
    item = item_run_in(command, fields)
    if any(line.item_id == item.id and line.proposal_id for line in lines.decisions(command.cursor, item.plenary_id)):
        raise Refused(_("Un thème a été adopté sous ce point : revenez d’abord sur son adoption, page « Le thème »."))
    if plenary(command, item.plenary_id).current_item_id == item.id:
        after = agenda.following(agenda.of_plenary(command.cursor, item.plenary_id), item.id)
        command.record(ItemStarted(item.plenary_id, after.id if after else ""))
    command.record(AgendaItemRemoved(item.id))
    return {"message": _("Le point « {title} » est retiré.").format(title=item.title)}


def _title(fields: Fields) -> str:
    return cleaning.line(fields.get("title"), "title", longest=LONGEST_TITLE)


def _minutes(fields: Fields) -> int:
    return int(cleaning.whole(fields.get("minutes"), "minutes", least=1, most=MOST_MINUTES) or 0)
