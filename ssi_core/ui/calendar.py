"""The calendar's page: FullCalendar, beside it the activity that is open, below it the programme as a list.

The address says what is open (`activite`; `debut` and `fin` for a new one), so that a reloaded page shows it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import streamlit as st
from streamlit_calendar import calendar

from ssi_core import runtime
from ssi_core.actions.wording import as_typed
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.programme import Slot, drawn_at, dropped_slot
from ssi_core.locale import _
from ssi_core.store.queries import editions, programme
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity
from ssi_core.ui import identity
from ssi_core.ui.calendar_events import closed_events, events
from ssi_core.ui.calendar_gestures import Drawn, Dropped, Gesture, Opened, read_gesture
from ssi_core.ui.calendar_options import options
from ssi_core.ui.calendar_style import style
from ssi_core.ui.live import live_board, live_region

TABLES = ("activity", "structure", "edition", "proposal")
KEY, HANDLED, NOT_A_GESTURE, SAID, REDRAWN = (
    f"calendar-{name}" for name in ("frame", "handled", "not-a-gesture", "said", "redrawn")
)


@dataclass(frozen=True)
class Said:
    """The outcome of a gesture, with the operation that can be taken back, if any."""

    message: str
    undo_op_id: str = ""
    refused: bool = False


def show_calendar() -> None:
    """The page."""
    _not_a_gesture()
    with runtime.current().gallery.memory.reading() as cursor:
        edition = editions.current(cursor)
    live_board("calendar_head", on_ask=_asked)
    if edition is None:
        live_region("calendar-none", ("edition",), _wait_for_edition)
    else:
        wide, narrow = st.columns([5, 3], gap="medium")
        with wide:
            # The frame alone is drawn again at each change: the boards hear of it by themselves.
            live_region("calendar", TABLES, _draw, on_heard=_not_a_gesture)
        with narrow:
            _show_opened()
    live_board("programme", on_ask=_asked)


def _wait_for_edition() -> None:
    with runtime.current().database.read() as cursor:
        if editions.current(cursor) is not None:
            st.rerun()


def _draw() -> None:
    gesture = _new_gesture()
    if gesture is not None:
        _follow(gesture)
        st.rerun()  # what stands beside the frame changes with it
    with runtime.current().gallery.memory.reading() as cursor:
        edition = editions.current(cursor)
    if edition is not None:
        _show_frame(edition)


def _show_opened() -> None:
    """Beside the frame: the outcome of the last gesture, and what is open."""
    _say()
    live_board("activity", on_ask=_asked, **_opened())
    if "activite" in st.query_params:
        live_board("activity_means", id=st.query_params["activite"])
        live_board("activity_needs", id=st.query_params["activite"])
        live_board("skill_needs", kind="activity", id=st.query_params["activite"])


def _show_frame(edition: Edition) -> None:
    takes_part = identity.takes_part()
    with runtime.current().gallery.memory.reading() as cursor:
        shown = programme.of_edition(cursor, edition.id, with_ideas=takes_part)
    seen = runtime.current().gallery.memory.once("calendar-seen", ("activity",), _last_changes)
    # A refused move is drawn back where it was: the frame only draws again what differs.
    redrawn = st.session_state.get(REDRAWN, 0)
    calendar(
        events=events(
            shown,
            {each.id: seen.get(each.id, 0) * 1000 + redrawn for each in shown},
            closed_events(edition.starts_on, edition.ends_on, edition.school_zone),
            editable=takes_part,
        ),
        options=options(
            _opens_on(edition, shown), clock.today(), shown, editable=takes_part, on_phone=_on_phone()
        ),
        custom_css=style(st.context.theme.type or "light"),
        callbacks=["eventClick", "eventChange", "select", "dateClick"] if takes_part else ["eventClick"],
        license_key="GPL-My-Project-Is-Open-Source",
        key=KEY,
    )


def _last_changes() -> dict[str, int]:
    with runtime.current().database.read() as cursor:
        return programme.last_changes(cursor)


def _opens_on(edition: Edition, shown: list[Activity]) -> date:
    """The day of the activity that is open; else today during the edition; else its first day."""
    wanted = st.query_params.get("activite")
    opened = next((each for each in shown if each.id == wanted), None)
    today = clock.today().date()
    if opened is not None:
        return opened.starts.date()
    return today if edition.starts_on <= today <= edition.ends_on else edition.starts_on


def _on_phone() -> bool:
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def _not_a_gesture() -> None:
    """The run that follows was not asked for by the frame, which gives its last value again at each run."""
    st.session_state[NOT_A_GESTURE] = True


def _new_gesture() -> Gesture | None:
    """What was just done on the frame, once."""
    value = st.session_state.get(KEY) or {}
    elsewhere = st.session_state.pop(NOT_A_GESTURE, False)
    if not value or (elsewhere and value == st.session_state.get(HANDLED)):
        return None
    st.session_state[HANDLED] = value
    return read_gesture(value, identity.person_id())


def _follow(gesture: Gesture) -> None:
    st.session_state.pop(SAID, None)
    if isinstance(gesture, Opened):
        _open(gesture.activity_id)
    elif isinstance(gesture, Drawn) and identity.takes_part():
        _open_new(gesture.slot)
    elif isinstance(gesture, Dropped):
        _move(gesture)


def _move(gesture: Dropped) -> None:
    """Move the activity from where this person saw it; the desk refuses when it is there no more."""
    with runtime.current().database.read() as cursor:
        present = programme.find(cursor, gesture.activity_id)
    fields = {"activity_id": gesture.activity_id}
    if present is not None:
        there = (present.starts, present.ends)
        starts, ends = dropped_slot(there, gesture.starts, gesture.ends, whole_days=gesture.whole_days)
        seen = there if gesture.seen == drawn_at(there) else gesture.seen
        fields |= {"starts": as_typed(starts), "ends": as_typed(ends)}
        fields |= {"base_starts": as_typed(seen[0]), "base_ends": as_typed(seen[1])}
    _perform("activity.move", fields, gesture.op_id)


def _perform(action: str, fields: dict[str, str], op_id: str = "") -> None:
    op_id = op_id or new_id()
    try:
        done = runtime.current().desk.perform(identity.person_id(), action, fields, op_id)
    except NotDone as refusal:
        st.session_state[REDRAWN] = st.session_state.get(REDRAWN, 0) + 1
        st.session_state[SAID] = Said(refusal.message, refused=True)
    else:
        message = str(done.answer.get("message", ""))
        undo_op_id = "" if action == "history.undo" else op_id
        if message:
            st.session_state[SAID] = Said(message, undo_op_id)


def _say() -> None:
    """The outcome of the last gesture, where it moves neither the frame nor its hours under the hand."""
    with st.container(key="calendar-said"):
        said = st.session_state.get(SAID)
        if said is None:
            return
        (st.warning if said.refused else st.success)(said.message)
        if said.undo_op_id:
            st.button(_("Annuler ce déplacement"), on_click=_undo, args=[said.undo_op_id])


def _undo(op_id: str) -> None:
    _not_a_gesture()
    st.session_state.pop(SAID, None)
    _perform("history.undo", {"op_id": op_id})


def _asked(wanted: str) -> None:
    """A button of a board: a new activity, one by its id, or nothing any more."""
    _not_a_gesture()
    st.session_state.pop(SAID, None)
    if wanted == "new":
        _open_new(None)
    else:
        _open(wanted)


def _open(activity_id: str) -> None:
    st.query_params.from_dict({"activite": activity_id} if activity_id else {})


def _open_new(slot: Slot | None) -> None:
    """A new activity, whose id is made here: once it is created, the same board shows it."""
    asked = {"debut": as_typed(slot[0]), "fin": as_typed(slot[1])} if slot else {}
    now = {name: text for name, text in st.query_params.items() if name != "activite"}
    if asked and now == asked and not _is_known(st.query_params.get("activite", "")):
        return  # a click sends both a date and a zone: one form is enough
    st.query_params.from_dict({"activite": new_id(), **asked})


def _is_known(activity_id: str) -> bool:
    with runtime.current().database.read() as cursor:
        return programme.was_known(cursor, activity_id)


def _opened() -> dict[str, str]:
    """The parameters of the board that shows the open activity."""
    names = {"activite": "id", "debut": "starts", "fin": "ends"}
    return {names[name]: text for name, text in st.query_params.items() if name in names}
