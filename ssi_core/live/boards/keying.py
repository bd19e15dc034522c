"""On paper: what to print before, and what to key in after, quickly: presence, proposals, notes, ballots."""

from __future__ import annotations

from ssi_core.domain.voting.methods import grades
from ssi_core.live import voting
from ssi_core.live.boards import View, board
from ssi_core.live.boards.plenary import plenary_shown
from ssi_core.live.rendering import render
from ssi_core.store.queries import agenda, attendance, people, structures, votes


@board("keying", *voting.TABLES, "plenary", "agenda_item", "edition", "proposal", "note")
def keying(view: View) -> str:
    """For the facilitator alone."""
    if not view.facilitates():
        return render("remote_closed.html")
    plenary = plenary_shown(view)
    if plenary is None:
        return render("votes_none.html", view=view)
    names, belongings = structures.names(view.cursor), people.belongings(view.cursor)
    here = {line.person_id for line in attendance.of_plenary(view.cursor, plenary.id) if line.state == "present"}
    vote = votes.open_one(view.cursor, plenary.id)
    return render(
        "keying.html",
        plenary=plenary,
        items=agenda.of_plenary(view.cursor, plenary.id),
        awaited=[
            (person, ", ".join(names[each] for each in belongings.get(person.id, ()) if each in names))
            for person in people.all_known(view.cursor)
            if person.id not in here and (person.first_name or person.last_name)
        ],
        present=len(here),
        shown=voting.shown(view.cursor, vote) if vote else None,
        entries=voting.entries(view.cursor, vote) if vote else [],
        voters=voting.voters(view.cursor, vote) if vote else [],
        prepared=[each for each in votes.of_plenary(view.cursor, plenary.id) if each.state == "prepared"],
        grades=grades(),
    )
