"""What clashes, why, and how strongly; and the slots that would be better."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.domain.clash_words import level_name, reason_sentence
from ssi_core.domain.clashes import all_clashes, clashes_of, points, total
from ssi_core.domain.free_slots import other_slots
from ssi_core.domain.occasions import Circumstances, Closed, Occasion, Resource, common_themes
from ssi_core.domain.places import place_key, same_place
from ssi_core.domain.publics import shared_public

DAYS = (date(2026, 11, 13), date(2026, 11, 29))
NOTHING = Circumstances()


def occasion(name, day=14, hour=18, length=2.0, **given):
    starts = datetime(2026, 11, day, hour)
    return Occasion(name, name, starts, starts + timedelta(hours=length), **given)


def kinds(*occasions, circumstances=NOTHING):
    return {reason.kind for clash in all_clashes(occasions, circumstances) for reason in clash.reasons}


# -- the reasons


def test_the_same_public_at_the_same_hours_clashes_and_not_one_after_the_other():
    one = occasion("a", publics=("familles",))
    assert kinds(one, occasion("b", publics=("familles",))) == {"public"}
    assert kinds(one, occasion("b", hour=20, publics=("familles",))) == set()


def test_publics_that_are_partly_the_same_people_clash_less():
    one = occasion("a", publics=("familles",))
    same, near, far = (
        total([one, occasion("b", publics=(public,))], NOTHING) for public in ("familles", "enfants", "seniors")
    )
    assert same > near > far == 0
    assert shared_public(("Familles",), ("familles ",)) == 1
    assert 0 < shared_public(("tout public",), ("seniors",)) < 1


def test_a_short_overlap_counts_less_than_a_whole_one():
    one = occasion("a", publics=("familles",))
    late = Occasion("b", "b", one.starts + timedelta(minutes=100), one.ends + timedelta(hours=2), publics=("familles",))
    assert 0 < total([one, late], NOTHING) < total([one, occasion("b", publics=("familles",))], NOTHING)


def test_one_room_cannot_hold_two_activities_two_rooms_of_one_building_can():
    one = occasion("a", place="Médiathèque, salle du haut")
    assert total([one, occasion("b", place="mediatheque,  Salle du haut")], NOTHING) == 100
    assert 0 < total([one, occasion("b", place="Médiathèque")], NOTHING) < 100
    assert total([one, occasion("b", place="Médiathèque, rez-de-chaussée")], NOTHING) == 0
    assert total([occasion("a", place="à définir"), occasion("b", place="à définir")], NOTHING) == 0
    assert place_key("En ligne") == ""


def test_a_structure_cannot_hold_two_activities_and_helps_two_less_badly():
    one = occasion("a", holder_id="s")
    both = total([one, occasion("b", holder_id="s")], NOTHING)
    helps = total([one, occasion("b", holder_id="t", co_holder_ids=("s",))], NOTHING)
    assert both > helps > 0


def test_a_speaker_and_short_equipment_clash_and_enough_equipment_does_not():
    def needs(kind, demand, stock):
        return (Resource(kind, "r", "Awa", demand, stock),)

    assert kinds(occasion("a", resources=needs("speaker", 1, 1)), occasion("b", resources=needs("speaker", 1, 1))) == {
        "speaker"
    }
    assert kinds(occasion("a", resources=needs("equipment", 6, 10)), occasion("b", resources=needs("equipment", 5, 10))) == {
        "equipment"
    }
    assert not kinds(occasion("a", resources=needs("equipment", 5, 10)), occasion("b", resources=needs("equipment", 5, 10)))


def test_the_same_theme_the_same_evening_is_a_pity_even_one_after_the_other():
    one = occasion("a", hour=18, theme_ids=("t",))
    assert kinds(one, occasion("b", hour=20, theme_ids=("t",))) == {"theme"}
    assert kinds(one, occasion("b", day=15, hour=20, theme_ids=("t",))) == set()
    assert kinds(one, occasion("b", hour=10, theme_ids=("t",))) == set()


def test_the_theme_of_the_whole_edition_counts_less():
    known = [occasion(str(n), day=14 + n, theme_ids=("t",)) for n in range(5)]
    assert common_themes(known) == {"t"}
    one, other = occasion("a", theme_ids=("t",)), occasion("b", hour=20, theme_ids=("t",))
    assert total([one, other], Circumstances(common_themes=frozenset({"t"}))) < total([one, other], NOTHING)


def test_classes_on_a_day_without_school():
    holidays = Circumstances(closed=(Closed(date(2026, 11, 14), date(2026, 11, 15), "Vacances"),))
    school = occasion("a", hour=10, publics=("collégiens",), in_school=True)
    assert kinds(school, circumstances=holidays) == {"school"}
    assert kinds(occasion("a", hour=10, publics=("collégiens",)), circumstances=holidays) == set()
    assert kinds(occasion("a", day=17, hour=10, publics=("collégiens",), in_school=True), circumstances=holidays) == set()


def test_too_far_apart_to_attend_both():
    far = Circumstances(journeys=(("gymnase", "mediatheque", 45),))
    one = occasion("a", place="Médiathèque, salle du haut", publics=("familles",))
    soon = occasion("b", hour=20, place="Gymnase", publics=("familles",))
    assert kinds(one, soon, circumstances=far) == {"far"}
    assert kinds(one, soon) == set()
    assert kinds(one, occasion("b", hour=21, place="Gymnase", publics=("familles",)), circumstances=far) == set()
    reason = all_clashes((one, soon), far)[0].reasons[0]
    assert "45 min de trajet, 0 min entre les deux" in reason_sentence(reason, {}, {})


def test_an_exhibition_is_in_nobody_s_way_but_in_its_own_room():
    exhibition = occasion("a", length=100, publics=("familles",), holder_id="s", place="Hall")
    assert kinds(exhibition, occasion("b", publics=("familles",), holder_id="s")) == set()
    assert kinds(exhibition, occasion("b", place="Hall")) == {"place"}


def test_what_is_cancelled_is_in_nobody_s_way():
    assert not kinds(occasion("a", place="Hall"), occasion("b", place="Hall", state="cancelled"))


def test_each_reason_has_a_french_sentence():
    one = occasion("a", place="Hall", holder_id="s", publics=("familles",), theme_ids=("t",))
    (clash,) = all_clashes((one, occasion("b", place="Hall", holder_id="s", publics=("familles",), theme_ids=("t",))), NOTHING)
    said = [reason_sentence(each, {"s": "Les Jardins"}, {"t": "L’eau"}) for each in clash.reasons]
    assert said == [
        "au même endroit\u00a0: Hall",
        "la même structure aux deux\u00a0: Les Jardins",
        "le même public aux mêmes heures\u00a0: familles",
        "le même thème le même soir\u00a0: «\u00a0L’eau\u00a0»",
    ]
    assert level_name(clash.strength) == "fort"


# -- properties, and other slots


@st.composite
def programmes(draw):
    found = []
    for number in range(draw(st.integers(2, 9))):
        starts = datetime(2026, 11, draw(st.integers(13, 29)), draw(st.integers(8, 21)), draw(st.sampled_from((0, 30))))
        length = timedelta(minutes=draw(st.sampled_from((30, 60, 120, 180, 60 * 30))))
        found.append(
            Occasion(
                f"a{number}", f"Activité {number}", starts, starts + length,
                draw(st.sampled_from(("idea", "confirmed", "cancelled"))),
                draw(st.sampled_from(("", "s", "t"))),
                tuple(draw(st.lists(st.sampled_from(("s", "u")), max_size=2, unique=True))),
                tuple(draw(st.lists(st.sampled_from(("familles", "enfants", "adultes", "tout public")), max_size=2, unique=True))),
                tuple(draw(st.lists(st.sampled_from(("x", "y")), max_size=1))),
                draw(st.sampled_from(("", "Hall", "Médiathèque", "Médiathèque, haut"))),
                draw(st.booleans()),
            )
        )  # fmt: skip
    return tuple(found)


AROUND = Circumstances(
    closed=(Closed(date(2026, 11, 20), date(2026, 11, 22), "Vacances"),), journeys=(("hall", "mediatheque", 40),)
)


@given(programmes())
@settings(max_examples=60, deadline=None)
def test_clashes_are_symmetric(known):
    for one, other in combinations(known, 2):
        here, there = clashes_of(one, [other], AROUND), clashes_of(other, [one], AROUND)
        assert [c.reasons for c in here if c.other] == [c.reasons for c in there if c.other]
        assert same_place(one.place, other.place) == same_place(other.place, one.place)
    assert {c.ids for c in all_clashes(known, AROUND)} == {c.ids for c in all_clashes(known[::-1], AROUND)}
    assert total(known, AROUND) == total(known[::-1], AROUND)


@given(programmes())
@settings(max_examples=60, deadline=None)
def test_an_alternative_slot_always_lowers_the_total(known):
    before = total(known, AROUND)
    for one in known:
        for slot in other_slots(one, known, DAYS, AROUND):
            moved = [each.at(slot.starts, slot.ends) if each.id == one.id else each for each in known]
            assert total(moved, AROUND) == before - slot.gain < before
            assert slot.ends - slot.starts == one.ends - one.starts
            assert DAYS[0] <= slot.starts.date() <= slot.ends.date() <= DAYS[1]
            assert points(one.at(slot.starts, slot.ends), known, AROUND) == slot.points


def test_what_clashes_with_nothing_needs_no_other_slot():
    assert other_slots(occasion("a"), [occasion("b", day=15)], DAYS, NOTHING) == []


def test_three_slots_on_three_days_near_the_hour_people_chose():
    one, other = occasion("a", publics=("adultes",)), occasion("b", publics=("adultes",))
    found = other_slots(one, [other], DAYS, NOTHING)
    assert len({slot.starts.date() for slot in found}) == 3
    assert all(slot.points == 0 and slot.starts.hour == 18 for slot in found)


def test_classes_are_only_proposed_when_there_is_school():
    holidays = Circumstances(closed=(Closed(date(2026, 11, 16), date(2026, 11, 27), "Vacances"),))
    school = occasion("a", day=17, hour=10, publics=("enfants",), in_school=True)
    found = other_slots(school, [], DAYS, holidays)
    assert [slot.starts.date() for slot in found] == [date(2026, 11, 13)]


def test_children_are_not_asked_to_come_during_school():
    one, other = (occasion(name, day=18, hour=14, publics=("enfants",)) for name in "ab")
    for slot in other_slots(one, [other], DAYS, NOTHING):
        assert slot.starts.weekday() in (2, 5, 6) or slot.starts.hour >= 17


def test_nothing_is_proposed_in_the_past():
    one, other = occasion("a", publics=("adultes",)), occasion("b", publics=("adultes",))
    found = other_slots(one, [other], DAYS, NOTHING, not_before=date(2026, 11, 28))
    assert found and all(slot.starts.date() >= date(2026, 11, 28) for slot in found)
