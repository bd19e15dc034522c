"""A place for each, and the loaded hours."""

from __future__ import annotations

from datetime import date, datetime

from ssi_core.domain.balance import shares
from ssi_core.domain.load import load
from ssi_core.domain.occasions import Occasion

STRUCTURES = [("a", "Amicale", "association"), ("b", "Écoles", "autre"), ("c", "Chœur", "association")]


def test_who_has_nothing_comes_first_then_who_has_least():
    found = shares(STRUCTURES, [("a", []), ("a", ["c"]), ("c", [])])
    assert [(each.name, each.activities) for each in found] == [("Écoles", 0), ("Chœur", 2), ("Amicale", 2)]
    assert [each.lacks for each in found] == [True, False, False]
    assert found[1].leads == (2,) and found[1].helps == (1,)


def test_a_slot_in_the_communication_counts_once_somebody_notes_them():
    found = shares(STRUCTURES, [("a", []), ("b", []), ("c", [])], {"a": 2, "b": 1})
    assert [(each.name, each.communication, each.lacks) for each in found] == [
        ("Chœur", 0, True), ("Écoles", 1, False), ("Amicale", 2, False),
    ]  # fmt: skip
    assert shares(STRUCTURES, [])[0].communication is None


def occasion(name, starts, ends, *publics):
    return Occasion(name, name, starts, ends, publics=publics)


def test_each_hour_counts_what_goes_on_and_exhibitions_do_not():
    days = (date(2026, 11, 13), date(2026, 11, 14))
    evening = occasion("a", datetime(2026, 11, 14, 18, 30), datetime(2026, 11, 14, 20), "familles")
    exhibition = occasion("b", datetime(2026, 11, 13, 9), datetime(2026, 11, 20, 18), "familles")
    found = load([evening, exhibition], days)
    assert found.days == days and found.most == 1
    busy = {(hour, place) for y, hour in enumerate(found.hours) for place in (0, 1) if found.count(y, place)}
    assert busy == {(18, 1), (19, 1)}
    assert load([evening], days, "enfants").most == 1
    assert load([evening], days, "seniors").most == 0


def test_what_is_outside_the_edition_widens_the_days():
    early = occasion("a", datetime(2026, 11, 8, 6), datetime(2026, 11, 8, 8))
    found = load([early], (date(2026, 11, 13), date(2026, 11, 14)))
    assert found.days[0] == date(2026, 11, 8) and found.hours[0] == 6
