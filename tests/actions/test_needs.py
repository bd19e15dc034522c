"""Speakers, shifts and money: who may do what, nobody in two places, never more than wanted, undo."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Conflict, Forbidden, Refused
from ssi_core.domain.needs import Slot, overlapping
from ssi_core.store.queries import needs
from tests.conftest import make_town


def activity(town, number, starts="2026-11-14T18:00", ends="2026-11-14T21:00"):
    row = f"activite{number:08d}"
    town.do("alice", "activity.create", activity_id=row, title=f"Activité {number}", starts=starts, ends=ends,
            state="confirmed", holder_id=town.structures["Les Jardins partagés"])
    return row


def want(town, row, subject="L’eau"):
    town.do("bruno", "speaker.want", activity_id=row, subject=subject, wanted="1", cents="1 250,50")
    return town.one("SELECT id FROM speaker_need WHERE activity_id = ? AND subject = ?", row, subject)


def propose(town, need, who="bruno"):
    town.do("alice", "speaker.propose", need_id=need, speaker_id=who)
    return town.one("SELECT id FROM speaker WHERE need_id = ?", need)


def shift(town, row, label="Accueil", starts="2026-11-14T18:00", ends="2026-11-14T20:00", wanted="1", reserve=""):
    town.do("alice", "shift.open", activity_id=row, label=label, starts=starts, ends=ends, wanted=wanted, reserve=reserve)
    return town.one("SELECT id FROM shift WHERE label = ?", label)


def takers(town, row):
    return [who for (who,) in town.rows("SELECT person_id FROM shift_part WHERE shift_id = ? ORDER BY seq", row)]


def test_money_is_kept_in_whole_cents(town):
    assert town.one("SELECT cents FROM speaker_need WHERE id = ?", want(town, activity(town, 1))) == 125050


def test_nobody_is_confirmed_at_two_activities_at_once(town):
    first = propose(town, want(town, activity(town, 1)))
    second = propose(town, want(town, activity(town, 2, "2026-11-14T20:00", "2026-11-14T22:00")))
    town.do("alice", "speaker.settle", id=first, state="confirmed")
    with pytest.raises(Refused) as refusal:
        town.do("alice", "speaker.settle", id=second, state="confirmed")
    assert "Activité 1" in str(refusal.value.message)


def test_a_speaker_is_known_to_the_rules_of_clashes(town):
    row = activity(town, 1)
    propose(town, want(town, row))
    with town.desk.database.read() as cursor:
        assert [(each.kind, each.id) for each in needs.shared(cursor, town.edition)[row]] == [("speaker", "bruno")]


def test_a_description_holds_no_contact_and_nobody_is_refused(town):
    need = want(town, activity(town, 1))
    with pytest.raises(Refused) as refusal:
        town.do("alice", "speaker.propose", need_id=need, about="Appeler le 05 59 12 34 56")
    assert set(refusal.value.errors) == {"about", "structure_id"}


def test_a_shift_is_taken_and_left_and_never_by_more_than_wanted(town):
    row = shift(town, activity(town, 1))
    town.do("bruno", "shift.join", id=row)
    with pytest.raises(Refused):
        town.do("alice", "shift.join", id=row)
    town.do("bruno", "shift.leave", id=row)
    town.do("alice", "shift.join", id=row)
    assert takers(town, row) == ["alice"]


def test_the_reserve_moves_up_when_somebody_leaves(town):
    row = shift(town, activity(town, 1), reserve="on")
    for who in ("bruno", "alice"):
        town.do(who, "shift.join", id=row)
    town.do("bruno", "shift.leave", id=row)
    with town.desk.database.read() as cursor:
        found = needs.shift(cursor, row)
    assert (found.coming, found.in_reserve) == (["alice"], [])


def test_nobody_is_on_two_shifts_at_once_even_after_an_undo(town):
    row = activity(town, 1)
    first, second = shift(town, row), shift(town, row, "Bar", "2026-11-14T19:00", "2026-11-14T21:00")
    town.do("bruno", "shift.join", id=first)
    with pytest.raises(Refused):
        town.do("bruno", "shift.join", id=second)
    town.do("bruno", "shift.leave", op_id="left-the-first", id=first)
    town.do("bruno", "shift.join", id=second)
    with pytest.raises(Refused):
        town.desk.perform("bruno", "history.undo", {"op_id": "left-the-first"})
    assert takers(town, first) == []


def test_only_the_facilitator_registers_somebody_else(town):
    row = shift(town, activity(town, 1))
    with pytest.raises(Forbidden):
        town.do("alice", "shift.enroll", id=row, volunteer_id="bruno")
    town.do(town.facilitator, "shift.enroll", id=row, volunteer_id="bruno")
    assert takers(town, row) == ["bruno"]


def test_who_does_not_hold_the_activity_opens_no_shift(town):
    row = activity(town, 1)
    with pytest.raises(Forbidden):
        town.do("bruno", "shift.open", activity_id=row, label="Bar", starts="2026-11-14T19:00",
                ends="2026-11-14T21:00", wanted="1")


def test_money_is_obtained_only_once_granted(town):
    carrier = town.structures["Épicerie sociale"]
    town.do("bruno", "funding.seek", title="Affiches", funder="Région", asked="640,50", carrier_id=carrier)
    row = town.one("SELECT id FROM funding")
    with pytest.raises(Refused):
        town.do("bruno", "funding.settle", id=row, state="filed", obtained="100")
    with pytest.raises(Forbidden):
        town.do("alice", "funding.settle", id=row, state="granted", obtained="100")
    town.do("bruno", "funding.settle", id=row, state="granted", obtained="600")
    with town.desk.database.read() as cursor:
        assert needs.totals(needs.fundings(cursor, town.edition)) == needs.Totals(64050, 64050, 60000)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(st.sampled_from(["alice", "bruno"]), st.sampled_from(["join", "leave"]), st.integers(0, 3)),
                max_size=14))
def test_whatever_people_press_nobody_is_in_two_places_and_nothing_is_overfull(pressed):
    town = make_town()
    row = activity(town, 1)
    rows = [shift(town, row, f"S{n}", f"2026-11-14T{17 + n}:00", f"2026-11-14T{19 + n}:00") for n in range(4)]
    for who, verb, number in pressed:
        try:
            town.do(who, f"shift.{verb}", id=rows[number])
        except Exception as error:
            assert hasattr(error, "message")
    with town.desk.database.read() as cursor:
        for who in ("alice", "bruno"):
            assert not overlapping([Slot(x.id, x.starts, x.ends) for x in needs.shifts_of(cursor, who)])
        assert all(len(each.takers) <= each.wanted for each in needs.shifts(cursor, town.edition))


def test_two_people_describe_a_shift_and_neither_overwrites_the_other(town):
    row = shift(town, activity(town, 1))
    seen = {
        "base_label": "Accueil", "base_place": "", "base_starts": "2026-11-14T18:00", "base_ends": "2026-11-14T20:00",
        "base_wanted": "1", "base_reserve": "",
    }  # fmt: skip
    form = {"label": "Accueil", "place": "", "starts": "2026-11-14T18:00", "ends": "2026-11-14T20:00", "wanted": "1"}
    town.do("alice", "shift.change", id=row, **seen, **{**form, "wanted": "3", "ends": "2026-11-14T21:00"})
    town.do(town.facilitator, "shift.change", id=row, **seen, **{**form, "label": "Accueil du public", "reserve": "on"})
    kept = "SELECT label, strftime(ends, '%H:%M'), wanted, reserve FROM shift"
    assert town.rows(kept) == [("Accueil du public", "21:00", 3, True)]
    with pytest.raises(Conflict):
        town.do(town.facilitator, "shift.change", id=row, **seen, **{**form, "wanted": "5"})
    assert town.rows(kept) == [("Accueil du public", "21:00", 3, True)]
