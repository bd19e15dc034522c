"""Two people changed the same text: keep both changes when they touch different words, otherwise ask."""

from __future__ import annotations

from dataclasses import dataclass

from merge3 import Merge3

from ssi_core.domain.wording_diff import WordMatcher, words


@dataclass(frozen=True, slots=True)
class Merged:
    """The merged text, or None with `conflict` when both changed the same words differently."""

    text: str | None
    conflict: bool = False


def merge_texts(base: str, mine: str, theirs: str) -> Merged:
    """`mine` and `theirs`, both made from `base`, as one text; spaces and line breaks are kept exactly."""
    if mine == theirs or theirs == base:
        return Merged(mine)
    if mine == base:
        return Merged(theirs)
    merge = Merge3(words(base), words(mine), words(theirs), sequence_matcher=WordMatcher)
    kept: list[str] = []
    for group in merge.merge_groups():
        if group[0] == "conflict":
            return Merged(None, conflict=True)
        kept.extend(group[1])
    return Merged("".join(kept))
