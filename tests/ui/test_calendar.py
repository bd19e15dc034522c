"""What is sent to FullCalendar, and what is read from it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from ssi_core.store.queries.programme import Activity
from ssi_core.ui.calendar_events import closed_events, events
from ssi_core.ui.calendar_gestures import Drawn, Dropped, Opened, read_gesture
from ssi_core.ui.calendar_options import options
from ssi_core.ui.calendar_style import style

EVENING = (datetime(2026, 11, 14, 18), datetime(2026, 11, 14, 20))


def activity(state="idea", slot=EVENING, title="Disco-soupe"):
    return Activity("a1", "e", title, "", "", [], [], [], "", *slot, state, "alice", datetime(2026, 9, 1))


def event(state="idea", slot=EVENING, title="Disco-soupe", editable=True):
    return events([activity(state, slot, title)], {"a1": 7}, [], editable=editable)[0]


# -- what is sent


def test_the_state_is_told_by_a_mark_and_not_by_its_colour_alone():
    titles = {state: event(state)["title"] for state in ("idea", "confirmed", "cancelled")}
    assert titles == {
        "idea": "○\u00a0Disco-soupe",
        "confirmed": "Disco-soupe",
        "cancelled": "✕\u00a0Disco-soupe",
    }


def test_an_event_has_no_address_and_says_which_change_it_shows():
    sent = event(title="javascript:alert(1)")
    assert "url" not in sent
    assert sent["extendedProps"] == {"seen": 7}


def test_times_are_sent_without_a_zone():
    assert (event()["start"], event()["end"], event()["allDay"]) == (
        "2026-11-14T18:00:00",
        "2026-11-14T20:00:00",
        False,
    )


def test_what_lasts_days_is_drawn_over_whole_days():
    sent = event(slot=(datetime(2026, 11, 14, 10), datetime(2026, 11, 18, 18)))
    assert (sent["start"], sent["end"], sent["allDay"]) == (
        "2026-11-14T00:00:00",
        "2026-11-19T00:00:00",
        True,
    )


def test_holidays_are_in_the_background_by_their_names():
    sent = closed_events(date(2026, 11, 13), date(2026, 11, 29), "A")
    assert {each["display"] for each in sent} == {"background"}
    titles = [each["title"] for each in sent]
    assert "Armistice (férié)" in titles
    assert "Vacances de la Toussaint (A)" in titles
    assert all("id" not in each for each in sent)


def test_only_those_who_take_part_can_draw_and_drag():
    for takes_part in (True, False):
        sent = options(date(2026, 11, 13), datetime(2026, 9, 1), [], editable=takes_part, on_phone=False)
        assert (sent["selectable"], sent["editable"]) == (takes_part, takes_part)
        assert event(editable=takes_part)["editable"] is takes_part


def test_the_calendar_speaks_french_from_monday_on_and_opens_as_a_list_on_a_phone():
    sent = options(date(2026, 11, 13), datetime(2026, 9, 1), [], editable=True, on_phone=True)
    assert (sent["locale"], sent["firstDay"], sent["initialView"]) == ("fr", 1, "listWeek")
    assert sent["timeZone"] == "UTC"
    assert sent["buttonText"]["month"] == "Mois"
    assert (
        options(date(2026, 11, 13), datetime(2026, 9, 1), [], editable=True, on_phone=False)["initialView"]
        == "dayGridMonth"
    )


def test_an_early_activity_is_not_cut_off():
    early = activity(slot=(datetime(2026, 11, 14, 6, 30), datetime(2026, 11, 14, 9)))
    sent = options(date(2026, 11, 13), datetime(2026, 9, 1), [early], editable=True, on_phone=False)
    assert sent["slotMinTime"] == "06:00:00"


def test_the_frame_takes_its_colours_and_fonts_from_the_stylesheet():
    light, dark = style("light"), style("dark")
    assert "/pleniere/assets/fonts/atkinson" in light
    assert "--pl-paper: #f4f5f1" in light
    assert "--pl-paper: #121815" in dark
    assert "--pl-paper: #121815" not in light


# -- what is read


def change(start, end, *, before=("2026-11-14T18:00:00Z", "2026-11-14T20:00:00Z"), whole_days=False, seen=7):
    return {
        "callback": "eventChange",
        "eventChange": {
            "oldEvent": {"id": "a1", "start": before[0], "end": before[1], "extendedProps": {"seen": seen}},
            "event": {
                "id": "a1",
                "start": start,
                "end": end,
                "allDay": whole_days,
                "extendedProps": {"seen": seen},
            },
        },
    }


def test_a_touched_activity_is_opened_and_a_holiday_is_not():
    assert read_gesture({"callback": "eventClick", "eventClick": {"event": {"id": "a1"}}}, "alice") == Opened(
        "a1"
    )
    assert (
        read_gesture({"callback": "eventClick", "eventClick": {"event": {"title": "Armistice"}}}, "alice")
        is None
    )


def test_a_zone_drawn_is_read_as_wall_clock_time():
    drawn = {"start": "2026-11-14T18:00:00.000Z", "end": "2026-11-14T20:00:00.000Z", "allDay": False}
    assert read_gesture({"callback": "select", "select": drawn}, "alice") == Drawn(EVENING)


def test_a_click_and_the_zone_it_draws_mean_the_same_slot():
    click = {"date": "2026-11-14T00:00:00.000Z", "allDay": True}
    zone = {"start": "2026-11-14T00:00:00.000Z", "end": "2026-11-15T00:00:00.000Z", "allDay": True}
    by_click = read_gesture({"callback": "dateClick", "dateClick": click}, "alice")
    assert by_click == read_gesture({"callback": "select", "select": zone}, "alice") == Drawn(EVENING)
    click = {"date": "2026-11-14T18:00:00.000Z", "allDay": False}
    zone = {"start": "2026-11-14T18:00:00.000Z", "end": "2026-11-14T18:30:00.000Z", "allDay": False}
    by_click = read_gesture({"callback": "dateClick", "dateClick": click}, "alice")
    assert by_click == read_gesture({"callback": "select", "select": zone}, "alice") == Drawn(EVENING)


def test_a_drop_says_where_from_and_where_to():
    gesture = read_gesture(change("2026-11-15T18:00:00Z", "2026-11-15T20:00:00Z"), "alice")
    assert isinstance(gesture, Dropped)
    assert gesture.seen == EVENING
    assert gesture.starts == datetime(2026, 11, 15, 18)


def test_the_same_drop_received_twice_is_one_operation_and_a_later_one_is_another():
    first = read_gesture(change("2026-11-15T18:00:00Z", None), "alice")
    again = read_gesture(change("2026-11-15T18:00:00Z", None), "alice")
    later = read_gesture(change("2026-11-15T18:00:00Z", None, seen=9), "alice")
    other = read_gesture(change("2026-11-15T18:00:00Z", None), "bruno")
    assert first == again
    assert len({gesture.op_id for gesture in (first, later, other)}) == 3


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"callback": "eventsSet"},
        {"callback": "select"},
        {"callback": "select", "select": {"start": "x", "end": 1}},
    ],
)
def test_what_the_calendar_does_not_send_is_ignored(value):
    assert read_gesture(value, "alice") is None
