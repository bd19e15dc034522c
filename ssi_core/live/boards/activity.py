"""One activity beside the calendar: its form, a new one, or what to do when nothing is open."""

from __future__ import annotations

from ssi_core.actions.wording import as_typed
from ssi_core.domain import clock
from ssi_core.domain.cleaning import moment
from ssi_core.domain.edition_dates import activity_date_warning
from ssi_core.domain.errors import Refused
from ssi_core.domain.programme import PUBLICS, STATES, Slot, shown_last_day, state_name, usual_slot
from ssi_core.live import clashing
from ssi_core.live.boards import View, board
from ssi_core.live.clashing import spoken_for
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, poolings, programme, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity

TABLES = (*clashing.TABLES, "membership", "adoption", "lineage")


@board("activity", *TABLES, mine=spoken_for)
def activity(view: View) -> str:
    """The activity of the parameter `id`; until it is there, the form that creates it at `starts`-`ends`."""
    edition = editions.current(view.cursor)
    if edition is None:
        return ""  # the programme beside it says that an edition is to be started first
    wanted = view.params.get("id", "")
    shown = programme.find(view.cursor, wanted) if wanted else None
    if shown is not None and (view.takes_part() or shown.state != "idea"):
        return _one(view, edition, shown)
    if wanted and (not view.takes_part() or programme.was_known(view.cursor, wanted)):
        return render("activity_gone.html", view=view)
    if wanted:
        return _new(view, edition, wanted)
    return render("activity_none.html", view=view, states=_named_states())


def _one(view: View, edition: Edition, shown: Activity) -> str:
    names = structures.names(view.cursor)
    linked = [found for each in shown.theme_ids if (found := themes.find(view.cursor, each))]
    days = (shown.starts.date(), shown_last_day(shown.starts, shown.ends))
    warnings = (activity_date_warning(day, edition.starts_on, edition.ends_on) for day in days)
    return render(
        "activity.html" if view.takes_part() else "activity_public.html",
        view=view,
        activity=shown,
        holder=names.get(shown.holder_id, ""),
        co_holders=[names[each] for each in shown.co_holder_ids if each in names],
        linked=linked,
        warning=next(filter(None, warnings), None),
        states=_named_states(),
        typed=as_typed,
        clashes=clashing.panel(view, edition, shown.id) if view.takes_part() else "",
        parents=poolings.parents_of(view.cursor, shown.id),
        structures=names,
        **_choices(view, edition, shown),
    )


def _new(view: View, edition: Edition, wanted: str) -> str:
    starts, ends = _slot(view, edition)
    return render(
        "activity_new.html",
        view=view,
        wanted=wanted,
        activity=None,
        starts=as_typed(starts),
        ends=as_typed(ends),
        typed=as_typed,
        **_choices(view, edition, None),
    )


def _slot(view: View, edition: Edition) -> Slot:
    """The slot asked for; else the evening of today, or of the first day while the edition is to come."""
    try:
        return moment(view.params.get("starts"), "starts"), moment(view.params.get("ends"), "ends")
    except Refused:
        today = clock.today().date()
        return usual_slot(today if edition.starts_on <= today <= edition.ends_on else edition.starts_on)


def _choices(view: View, edition: Edition, shown: Activity | None) -> dict[str, object]:
    """What the lists of the form offer; a proposal withdrawn since is offered while it is still linked."""
    known = structures.all_known(view.cursor)
    linked = shown.theme_ids if shown else []
    return {
        "members": [each for each in known if each.membership_id],
        "others": [each for each in known if not each.membership_id],
        "publics": PUBLICS,
        "proposals": [
            each
            for each in themes.of_edition(view.cursor, edition.id)
            if each.state != "withdrawn" or each.id in linked
        ],
    }


def _named_states() -> list[tuple[str, str]]:
    return [(state, state_name(state)) for state in STATES]
