"""Opening an example: a whole story, played at once through the real actions."""

from __future__ import annotations

from collections.abc import Callable

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.demo import billere, fontenay
from ssi_core.demo.player import Player
from ssi_core.demo.story import Story
from ssi_core.domain import cleaning, clock
from ssi_core.domain.errors import Refused
from ssi_core.locale import _
from ssi_core.store.queries import editions

STORIES: dict[str, Callable[[], Story]] = {"billere": billere.story, "fontenay": fontenay.story}


@action("demo.open")
def open_example(command: Command, fields: Fields) -> Answer:
    """Fill an empty place with an invented collective. Raises Refused when an edition was started here already.

    Who opens it keeps their seat; everybody in the story is invented and holds no device.
    """
    name = cleaning.choice(fields.get("name") or "billere", "name", list(STORIES))
    if editions.all_of_them(command.cursor):
        raise Refused(_("Une édition est déjà commencée ici\u00a0: l’exemple n’y est pas mêlé."))
    player = Player(command.cursor)
    player.play(STORIES[name]().steps(clock.wall_clock(command.now).date()))
    command.first_seq, command.last_seq = player.first_seq, player.last_seq
    command.touched |= player.touched
    return {"go": "/", "message": _("L’exemple est ouvert. Les personnes y sont inventées\u00a0: essayez tout.")}
