"""A few moves at once."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings

from ssi_core.domain.clashes import total
from ssi_core.domain.rearranging import MOST_MOVES, rearrangement
from tests.domain.test_clashes import AROUND, DAYS, NOTHING, occasion, programmes


def test_moves_chosen_together_leave_nothing_in_the_way_and_touch_nothing_confirmed():
    ideas = [occasion(name, publics=("adultes",)) for name in "abc"]
    confirmed = replace(occasion("d", publics=("adultes",)), state="confirmed")
    found = rearrangement((*ideas, confirmed), DAYS, NOTHING)
    assert found is not None and found.after == 0 < found.before
    assert {each.id for each in found.moves} == {"a", "b", "c"}


def test_a_programme_without_clash_stays_as_it_is():
    assert rearrangement((occasion("a"), occasion("b", day=15)), DAYS, NOTHING) is None
    assert rearrangement((), DAYS, NOTHING) is None


@given(programmes())
@settings(max_examples=20, deadline=None)
def test_it_never_raises_the_total_nor_moves_what_is_confirmed(known):
    found = rearrangement(known, DAYS, AROUND)
    if found is None:
        return
    by_id = {each.id: each for each in found.moves}
    moved = tuple(by_id.get(each.id, each) for each in known)
    assert total(moved, AROUND) == found.after < found.before == total(known, AROUND)
    assert len(found.moves) <= MOST_MOVES and all(each.state == "idea" for each in found.moves)
