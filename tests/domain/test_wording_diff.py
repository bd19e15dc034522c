"""Word differences shown to people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.wording_diff import Piece, WordMatcher, word_differences, words

TEXTS = st.one_of(
    st.text(), st.lists(st.sampled_from(["eau", "la", "fête", ".", " ", "  ", "\n", "\u202f!"])).map("".join)
)


def test_a_replaced_word_is_removed_then_added_and_the_rest_stays() -> None:
    assert word_differences("le chat noir", "le chien noir") == [
        Piece("same", "le "),
        Piece("removed", "chat"),
        Piece("added", "chien"),
        Piece("same", " noir"),
    ]


def test_punctuation_changes_do_not_touch_the_words() -> None:
    assert word_differences("Bravo.", "Bravo\u202f!") == [
        Piece("same", "Bravo"),
        Piece("removed", "."),
        Piece("added", "\u202f!"),
    ]


def test_equal_texts_are_one_piece_and_empty_texts_none() -> None:
    assert word_differences("le thème", "le thème") == [Piece("same", "le thème")]
    assert word_differences("", "") == []


@given(TEXTS, TEXTS)
def test_pieces_give_back_both_wordings_exactly(before: str, after: str) -> None:
    pieces = word_differences(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after
    assert all(piece.text for piece in pieces)


@given(st.text())
def test_words_joined_are_the_text(text: str) -> None:
    assert "".join(words(text)) == text


@given(TEXTS, TEXTS)
def test_matching_blocks_are_equal_increasing_and_do_not_overlap(before: str, after: str) -> None:
    old, new = words(before), words(after)
    i = j = 0
    for start_old, start_new, length in WordMatcher(None, old, new).get_matching_blocks():
        assert start_old >= i and start_new >= j
        i, j = start_old + length, start_new + length
        assert old[start_old:i] == new[start_new:j]
    assert (i, j) == (len(old), len(new))
