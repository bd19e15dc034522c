"""The projector: show this, follow the plenary, stay as it is."""

from __future__ import annotations

import re

from ssi_core.actions.command import Command
from ssi_core.actions.finding import item_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.events.screen import ItemViewSet, ViewShown
from ssi_core.locale import _
from ssi_core.store.queries import screen


@action("screen.show")
def show(command: Command, fields: Fields) -> Answer:
    """Show a view until another is chosen; '' to follow the plenary. Raises Refused."""
    wanted = _view(fields)
    command.record(ViewShown(wanted, cleaning.clean(fields.get("subject"))[:64], frozen=False))
    return {"message": _("C’est au grand écran.") if wanted else _("Le grand écran suit la plénière.")}


@action("screen.freeze")
def freeze(command: Command, fields: Fields) -> Answer:
    """Stay on the view named, whatever happens in the plenary. Raises Refused."""
    wanted = _view(fields)
    if not wanted:
        raise Refused(_("Rien à figer : choisissez d’abord une vue."))
    command.record(ViewShown(wanted, cleaning.clean(fields.get("subject"))[:64], frozen=True))
    return {"message": _("Le grand écran est figé : il ne bouge plus jusqu’à ce que vous le libériez.")}


@action("screen.release")
def release(command: Command, fields: Fields) -> Answer:
    """Follow the plenary again."""
    present = screen.shown(command.cursor)
    if present.view or present.frozen:
        command.record(ViewShown("", "", frozen=False))
    return {"message": _("Le grand écran suit la plénière.")}


@action("screen.at_item")
def at_item(command: Command, fields: Fields) -> Answer:
    """Say which view a point of the agenda brings with it, '' for none. Raises Missing, Refused."""
    item = item_in(command, fields)
    command.record(ItemViewSet(item.id, _view(fields)))
    return {"message": _("C’est enregistré.")}


def _view(fields: Fields) -> str:
    wanted = cleaning.clean(fields.get("view"))
    if not re.fullmatch(r"[a-z_]{0,40}", wanted):
        raise Refused(_("Choisissez dans la liste."), "view")
    return wanted
