"""The first page: start an edition, or what happens now in this one and what is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ssi_core.domain import clock
from ssi_core.domain.edition_dates import next_proposed_dates, warnings_about
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, operations, people, plenaries, programme, publications, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.store.queries.themes import Proposal

TABLES = ("edition", "plenary", "structure", "membership", "activity", "proposal", "support", "person", "seat",
          "publication")  # fmt: skip


@dataclass(frozen=True)
class State:
    """Where an edition is: what its page shows and counts. `when` is a sentence on today and the event."""

    edition: Edition
    when: str
    now: Plenary | None
    next: Plenary | None
    last: Plenary | None
    adopted: list[Proposal]
    proposals: int
    members: int
    signed: int
    unnoted: int
    confirmed: int
    ideas: int
    without_holder: int


def nameless(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`nameless` for those who came in by the facilitator's link and have not said their name."""
    known = {person.id for person in people.all_known(view.cursor) if not person.first_name}
    return {person: ["nameless"] if person in known else [] for person in people_looking}


@board("home", *TABLES, mine=nameless)
def home(view: View) -> str:
    """Before the first edition, the form that starts it; then the edition as each audience may see it."""
    edition = editions.current(view.cursor)
    starts_on, ends_on = next_proposed_dates(clock.today().date())
    if edition is None:
        return render("home_first.html", view=view, starts_on=starts_on, ends_on=ends_on)
    others = [other for other in editions.all_of_them(view.cursor) if other.id != edition.id]
    return render(
        "home.html",
        view=view,
        edition=edition,
        state=state_of(view.cursor, edition),
        public=publications.of_edition(view.cursor, edition.id) is not None,
        example=operations.ever_done(view.cursor, "demo.open"),
        warnings=warnings_about(edition.starts_on, edition.ends_on),
        earlier=[(other, _closed(view.cursor, other), themes.adopted(view.cursor, other.id)) for other in others],
        starts_on=starts_on,
        ends_on=ends_on,
    )


def state_of(cursor: Cursor, edition: Edition) -> State:
    """Everything the page says of the current edition, read once."""
    known = structures.all_known(cursor)
    members = [structure for structure in known if structure.membership_id]
    activities = [each for each in programme.of_edition(cursor, edition.id) if each.state != "cancelled"]
    planned = plenaries.of_edition(cursor, edition.id)
    return State(
        edition,
        when(edition, clock.today().date()),
        now=next((each for each in planned if each.state == "open"), None),
        next=plenaries.next_planned(cursor, edition.id),
        last=next((each for each in reversed(planned) if each.state == "closed"), None),
        adopted=themes.adopted(cursor, edition.id),
        proposals=sum(each.state == "open" for each in themes.of_edition(cursor, edition.id)),
        members=len(members),
        signed=sum(structure.charter_signed_on is not None for structure in members),
        unnoted=len(known) - len(members) - len(structures.left_last_on(cursor).keys() - {s.id for s in members}),
        confirmed=sum(each.state == "confirmed" for each in activities),
        ideas=sum(each.state == "idea" for each in activities),
        without_holder=sum(not each.holder_id for each in activities),
    )


def when(edition: Edition, today: date) -> str:
    """« L’événement commence dans 12 jours. »"""
    before, length = (edition.starts_on - today).days, (edition.ends_on - edition.starts_on).days + 1
    if before > 1:
        return ngettext("Il commence dans {n} jour.", "Il commence dans {n} jours.", before).format(n=before)
    if before == 1:
        return _("Il commence demain.")
    if today <= edition.ends_on:
        return _("Il a lieu en ce moment : jour {day} sur {length}.").format(day=1 - before, length=length)
    return _("Il est passé : c’est le temps du bilan.")


def _closed(cursor: Cursor, edition: Edition) -> list[Plenary]:
    return [each for each in plenaries.of_edition(cursor, edition.id) if each.state == "closed"]
