"""How much two activities speak to the same people: from 0 (nobody in common) to 1 (the same public)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ssi_core.domain.same_name import name_key

EVERYBODY = "tout public"
PUPILS = frozenset({"enfants", "collegiens", "lyceens"})
# Two publics that are not the same, yet partly the same people; unordered, by their plain names.
_RELATED = {
    frozenset({"familles", "enfants"}): 0.7,
    frozenset({"familles", "adultes"}): 0.4,
    frozenset({"familles", "collegiens"}): 0.4,
    frozenset({"enfants", "collegiens"}): 0.3,
    frozenset({"collegiens", "lyceens"}): 0.3,
    frozenset({"lyceens", "etudiants"}): 0.4,
    frozenset({"etudiants", "adultes"}): 0.5,
    frozenset({"adultes", "seniors"}): 0.6,
}
_EVERYBODY_AND_SOME = 0.4


@lru_cache(maxsize=4096)
def shared_public(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """The degree, symmetric; 0 when one of them says no public."""
    return max((_degree(a, b) for a in map(name_key, one) for b in map(name_key, other)), default=0.0)


def public_of_pupils(publics: Iterable[str]) -> bool:
    """Whether an activity is for pupils only."""
    said = {name_key(each) for each in publics}
    return bool(said) and said <= PUPILS


def _degree(one: str, other: str) -> float:
    if one == other:
        return 1.0
    if EVERYBODY in (one, other):
        return _EVERYBODY_AND_SOME
    return _RELATED.get(frozenset({one, other}), 0.0)
