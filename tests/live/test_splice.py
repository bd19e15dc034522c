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


LINES = st.lists(st.sampled_from(["a", "ab", "abc", "b", "ba", "note-a", "é", "😀"]), unique=True, max_size=6)


def board(keys: list[str]) -> str:
    """A list of parts, as the templates write them."""
    lines = "".join(f"\n<!--part:{key}-->\n<li data-key={key}>mot</li>\n<!--/part:{key}-->\n" for key in keys)
    return f"<ul>{lines}</ul><p>fin</p>"


@given(LINES, st.data())
def test_a_part_that_comes_after_another_is_said_to_follow_it_and_is_whole(keys, data):
    place = data.draw(st.integers(0, len(keys)))
    before, after = board(keys), board([*keys[:place], "neuve", *keys[place:]])
    change = splice(before, after)
    assert applied(before, change) == after
    assert change.follows == (keys[place - 1] if place else "")
    if place:
        assert change.text.strip() == "<!--part:neuve-->\n<li data-key=neuve>mot</li>\n<!--/part:neuve-->"


@given(LINES, LINES)
def test_nothing_follows_unless_one_whole_part_is_all_that_came(keys, others):
    change = splice(board(keys), board(others))
    assert applied(board(keys), change) == board(others)
    if change.follows:
        place = keys.index(change.follows) + 1
        assert len(others) == len(keys) + 1 and others[:place] + others[place + 1 :] == keys


def test_a_part_whose_words_change_follows_nothing():
    assert splice(board(["a", "b"]), board(["a", "b"]).replace("data-key=b>mot", "data-key=b>mots")).follows == ""
