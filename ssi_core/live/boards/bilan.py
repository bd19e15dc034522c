"""The bilan: what is to be kept and changed, how activities went, editions in figures, what the next takes over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ssi_core.domain import clock
from ssi_core.domain.lessons import bearing_names, verdict_names
from ssi_core.exports.indicators import indicators
from ssi_core.live.boards import View, board
from ssi_core.live.join_code import clean_address
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, figures, heritage, lessons, people, programme, structures

TABLES = ("edition", "lesson", "evaluation", "past_edition", "activity", "role", "decision", "person")


def written_by(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`by-…` for what one wrote oneself: to be changed or withdrawn."""
    return {person: [f"by-{person}"] for person in people_looking if person}


@board("bilan", *TABLES, mine=written_by)
def bilan(view: View) -> str:
    """For those who take part."""
    if not view.takes_part():
        return render("bilan_closed.html")
    edition = editions.current(view.cursor)
    if edition is None:
        return render("bilan_none.html", view=view)
    names = people.names(view.cursor)
    by_bearing = defaultdict(list)
    for each in lessons.of_edition(view.cursor, edition.id):
        by_bearing[each.bearing].append(each)
    answers = lessons.evaluations(view.cursor, edition.id)
    across = figures.across(view.cursor)
    return render(
        "bilan.html",
        view=view,
        edition=edition,
        by_bearing=by_bearing,
        bearings=bearing_names(),
        verdicts=verdict_names(),
        names=names,
        answers=_by_activity(answers),
        came=figures.attendance(answers),
        number=len(answers),
        indicators=indicators(across),
        past=[each for each in across if each.by_hand],
        years=clock.today().year,
    )


@board("bilan_heritage", "edition", "lesson", "role", "role_actor", "role_part", "activity", "structure", "membership")
def bilan_heritage(view: View) -> str:
    """What the current edition may take over from the one before; nothing without one."""
    left = heritage.of_current(view.cursor) if view.facilitates() else None
    if left is None:
        return ""
    members = [each for each in structures.all_known(view.cursor) if each.membership_id]
    return render("bilan_heritage.html", view=view, left=left, members=members, bearings=bearing_names())


@board("evaluation_sheets", "edition", "activity", "structure")
def evaluation_sheets(view: View) -> str:
    """A page to print by activity, with the QR code of its form. `address` is this server's, as phones reach it."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return render("bilan_closed.html")
    held = [each for each in programme.of_edition(view.cursor, edition.id) if each.state == "confirmed"]
    return render(
        "evaluation_sheets.html",
        edition=edition,
        activities=held,
        names=structures.names(view.cursor),
        address=clean_address(view.params.get("address", "")),
    )


def _by_activity(answers: list[lessons.Evaluation]) -> dict[tuple[str, str], list[lessons.Evaluation]]:
    found: dict[tuple[str, str], list[lessons.Evaluation]] = {}
    for each in answers:
        found.setdefault((each.activity_id, each.title), []).append(each)
    return found
