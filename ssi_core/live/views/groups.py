"""Working groups, parrainage and relays on the big screen."""

from __future__ import annotations

from ssi_core.live.boards import View
from ssi_core.live.boards import groups as groups_board
from ssi_core.live.boards import mentoring as mentoring_board
from ssi_core.live.boards import relays as relays_board
from ssi_core.live.rendering import render
from ssi_core.live.views import room_view
from ssi_core.store.queries import editions, mentoring

MOST_SHOWN = 10


@room_view("groups", "Les groupes de travail", 71, *groups_board.TABLES)
def groups_view(view: View) -> str:
    """Each group at work: its chef de file, how many are in it, when it meets."""
    edition = editions.current(view.cursor)
    found = [each for each in groups_board.cards(view, edition.id) if not each.group.finished] if edition else []
    return render("groups_screen.html", cards=found[:MOST_SHOWN], more=len(found[MOST_SHOWN:]))


@room_view("mentoring", "Le parrainage", 72, *mentoring_board.TABLES)
def mentoring_view(view: View) -> str:
    """Who accompanies whom; who is still without a mentor."""
    edition = editions.current(view.cursor)
    if edition is None:
        return render("mentoring_screen.html", pairs=[], alone=[], more=0)
    present = mentoring.standing(view.cursor, edition)
    pairs = [
        each for each in mentoring_board.shown_pairs(view, edition, present) if each.pair.state != "declined"
    ]
    left = mentoring_board.alone(view, edition, present)
    return render("mentoring_screen.html", pairs=pairs[:MOST_SHOWN], alone=left, more=len(pairs[MOST_SHOWN:]))


@room_view("relays", "Les relais d’information", 73, *relays_board.TABLES)
def relays_view(view: View) -> str:
    """The latest information, and who has passed it on; before the first, who relays to whom."""
    edition = editions.current(view.cursor)
    told = relays_board.told(view.cursor, edition.id) if edition else []
    links = relays_board.links(view.cursor, edition.id) if edition else []
    return render(
        "relays_screen.html", latest=told[0] if told else None, links=links[:MOST_SHOWN], more=len(links[MOST_SHOWN:])
    )
