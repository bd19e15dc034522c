"""An amendment brought to a wording that may have changed since."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.amending import amended

WORDING = st.tuples(st.text("ab \n", max_size=12), st.text("ab \n", max_size=12))


@given(WORDING, WORDING)
def test_on_an_unchanged_wording_it_gives_what_was_wanted(base, wanted):
    assert amended(base, wanted, base) == wanted


@given(WORDING, WORDING)
def test_wanting_what_is_already_there_changes_nothing(base, present):
    assert amended(base, present, present) == present


def test_changes_of_other_words_are_both_kept():
    base, wanted = ("L’eau pour tous", "Un"), ("L’eau pour toutes et tous", "Un")
    assert amended(base, wanted, ("Une eau pour tous", "Un deux")) == ("Une eau pour toutes et tous", "Un deux")


def test_the_same_words_changed_twice_leave_no_answer():
    assert amended(("L’eau", ""), ("L’air", ""), ("Le feu", "")) is None
    assert amended(("L’eau", "un"), ("L’eau", "deux"), ("L’eau", "trois")) is None
