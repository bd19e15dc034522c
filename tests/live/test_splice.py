"""What is sent of a board that changes: the piece that differs, counted as browsers count."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.live.splice import Splice, splice


def applied(before: str, change: Splice) -> str:
    """What a browser makes of it: its texts are counted in UTF-16 units."""
    units = before.encode("utf-16-le")
    return (units[: 2 * change.start] + change.text.encode("utf-16-le") + units[2 * change.end :]).decode("utf-16-le")


TEXTS = st.text(alphabet="ab<é😀🎉\n", max_size=30)


@given(TEXTS, TEXTS)
def test_the_piece_put_in_its_place_gives_the_new_text(before, after):
    assert applied(before, splice(before, after)) == after


@given(TEXTS, TEXTS, TEXTS)
def test_an_insertion_sends_no_more_than_what_is_inserted(head, fresh, tail):
    change = splice(head + tail, head + fresh + tail)
    assert len(change.text) == len(fresh)
    assert change.start == change.end


@given(TEXTS)
def test_nothing_is_sent_of_a_text_that_has_not_changed(text):
    change = splice(text, text)
    assert (change.text, change.start) == ("", change.end)


def test_an_emoji_before_the_change_counts_as_two():
    assert splice("😀 oui", "😀 non") == Splice(3, 6, "non")
