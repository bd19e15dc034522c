"""Relays of information: who relays to whom, by which channel; what each confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain import clock
from ssi_core.domain.relay_channels import channel_names
from ssi_core.live.boards import View, board
from ssi_core.live.boards.mentoring import one_s_own
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, people, relays, structures
from ssi_core.store.queries.relays import News, Passed, Relay

TABLES = ("edition", "relay", "relay_news", "relay_passed", "structure", "belonging", "person", "seat")


@dataclass(frozen=True)
class Link:
    """A relay in words: from whom, to whom, by what."""

    relay: Relay
    who: str
    whom: str
    channel: str


@dataclass(frozen=True)
class Told:
    """A piece of information: who confirmed, who has not yet."""

    news: News
    done: list[tuple[Link, Passed, str]]
    waiting: list[Link]
    late: bool


@board("relays", *TABLES, mine=one_s_own)
def relays_board(view: View) -> str:
    """For those who take part; a visitor is told what it is and how to come in."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return render("relays_none.html", view=view, edition=edition)
    known = links(view.cursor, edition.id)
    return render(
        "relays.html",
        view=view,
        links=known,
        agreed=sum(link.relay.agreed for link in known),
        told=told(view.cursor, edition.id),
        channels=channel_names(),
        structures=structures.all_known(view.cursor),
    )


def links(cursor: Cursor, edition_id: str) -> list[Link]:
    """The relays of an edition, in words."""
    names, channels = structures.names(cursor), channel_names()
    return [
        Link(
            each,
            names.get(each.structure_id, _("une structure")),
            " · ".join(filter(None, (names.get(each.to_id, ""), each.to_whom))),
            channels.get(each.channel, each.channel),
        )
        for each in relays.of_edition(cursor, edition_id)
    ]


def told(cursor: Cursor, edition_id: str) -> list[Told]:
    """What the relays were given, the latest first."""
    known, passed, names = links(cursor, edition_id), relays.passed(cursor, edition_id), people.names(cursor)
    today = clock.today().date()
    found = []
    for news in relays.news(cursor, edition_id):
        done = [
            (link, its, names.get(its.person_id, _("une personne")))
            for link in known
            if (its := passed.get((news.id, link.relay.id))) is not None
        ]
        confirmed = {link.relay.id for link, _its, _name in done}
        waiting = [link for link in known if link.relay.id not in confirmed]
        found.append(Told(news, done, waiting, bool(waiting and news.due_on and news.due_on < today)))
    return found
