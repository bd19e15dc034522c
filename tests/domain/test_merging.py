"""Two people change one text: what is kept, and when someone must choose."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.merging import Merged, merge_texts
from ssi_core.domain.wording_diff import words

TEXTS = st.lists(
    st.sampled_from(["eau", "la", "fête", "du", "l'été", ".", " ", "  ", "\n", "\n\n", "\u202f!"])
).map("".join)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        ("le chat noir", "le chien noir", "le chat blanc", "le chien blanc"),
        ("Le chat noir.", "Le chat noir. Il dort.", "Le chat blanc.", "Le chat blanc. Il dort."),
        (
            "- eau\n- terre\n\n- air",
            "- eaux\n- terre\n\n- air",
            "- eau\n- terre\n\n- vent",
            "- eaux\n- terre\n\n- vent",
        ),
        ("un deux trois", "deux trois", "un deux trois quatre", "deux trois quatre"),
    ],
)
def test_changes_to_different_words_are_merged(base: str, mine: str, theirs: str, merged: str) -> None:
    assert merge_texts(base, mine, theirs) == Merged(merged, conflict=False)


@pytest.mark.parametrize(
    ("base", "mine", "theirs"),
    [
        ("le chat noir", "le chien noir", "le lion noir"),
        ("salle à 18 h", "salle à 19 h", "salle à 20 h"),
        ("un deux", "un et deux", "un puis deux"),
        ("", "un titre", "un autre"),
        ("un deux trois", "", "un deux quatre"),
    ],
)
def test_changes_to_the_same_words_are_a_conflict(base: str, mine: str, theirs: str) -> None:
    assert merge_texts(base, mine, theirs) == Merged(None, conflict=True)


@given(TEXTS, TEXTS)
def test_merging_with_an_unchanged_side_gives_the_other_side_exactly(base: str, changed: str) -> None:
    assert merge_texts(base, changed, base) == Merged(changed)
    assert merge_texts(base, base, changed) == Merged(changed)


@given(st.text(), st.text())
def test_identical_changes_are_not_a_conflict(base: str, changed: str) -> None:
    assert merge_texts(base, changed, changed) == Merged(changed)


@given(TEXTS, TEXTS, TEXTS)
def test_the_order_of_the_two_sides_does_not_matter(base: str, mine: str, theirs: str) -> None:
    assert merge_texts(base, mine, theirs) == merge_texts(base, theirs, mine)


@given(TEXTS, st.data())
def test_no_word_that_a_side_added_is_ever_lost(base: str, data: st.DataObject) -> None:
    mine, theirs = (_with_new_words(words(base), label, data) for label in ("A", "B"))
    merged = merge_texts(base, mine, theirs)
    if merged.text is not None:
        kept, already = Counter(words(merged.text)), set(words(base))
        for side in (mine, theirs):
            assert all(kept[word] >= n for word, n in Counter(words(side)).items() if word not in already)


@given(st.integers(2, 30), st.data())
def test_replacing_different_words_always_merges_and_keeps_every_space(
    length: int, data: st.DataObject
) -> None:
    spaces = data.draw(
        st.lists(st.sampled_from([" ", "\n", "\n\n", "\u00a0"]), min_size=length, max_size=length)
    )
    owner = data.draw(st.lists(st.sampled_from("-AB"), min_size=length, max_size=length))

    def text(*sides: str) -> str:
        return "".join(
            f"{side if side in sides else 'mot'}{i}{s}"
            for i, (side, s) in enumerate(zip(owner, spaces, strict=True))
        )

    assert merge_texts(text(), text("A"), text("B")).text == text("A", "B")


def test_a_long_text_with_frequent_words_merges_while_people_wait() -> None:
    base = [f"{word}{'' if i % 3 else i}" for i, word in enumerate(["de", "la", "ville", "et"] * 750)]
    mine, theirs = ["début", *base[1:]], [*base[:-1], "fin"]
    began = time.perf_counter()
    merged = merge_texts(" ".join(base), " ".join(mine), " ".join(theirs))
    assert merged.text == " ".join(["début", *base[1:-1], "fin"])
    assert time.perf_counter() - began < 5  # 0.3 s measured; aligning the spaces too took two minutes


def _with_new_words(base: list[str], label: str, data: st.DataObject) -> str:
    """`base` with some of its words dropped, replaced or followed by new ones that only this side has."""
    result = []
    for i, word in enumerate(base):
        change = data.draw(st.sampled_from(["keep", "keep", "keep", "drop", "replace", "insert"]))
        new = f"{label}{i}"
        result.append({"keep": word, "drop": "", "replace": new, "insert": f"{word} {new} "}[change])
    return "".join(result)
