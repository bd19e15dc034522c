"""Places as people type them: « Médiathèque, salle du haut » is a room of « Médiathèque »."""

from __future__ import annotations

import re
from functools import lru_cache

from ssi_core.domain.same_name import name_key, plain

SAME, SAME_BUILDING, APART = 1.0, 0.5, 0.0
_NO_PLACE = re.compile(r"\b(a (definir|preciser|confirmer|trouver)|en ligne|divers|visio|en attente|partout)\b")


@lru_cache(maxsize=20_000)
def place_key(place: str) -> str:
    """What two spellings of one place have in common; '' when no place is said."""
    return "" if not plain(place) or _NO_PLACE.search(plain(place)) else name_key(place)


@lru_cache(maxsize=20_000)
def building_key(place: str) -> str:
    """The place without its room: what comes before a comma, a dash or a bracket."""
    return place_key(re.split(r",| [-–—] |\(|;", place)[0])


@lru_cache(maxsize=20_000)
def same_place(one: str, other: str) -> float:
    """SAME, SAME_BUILDING when one of the two does not say which room, else APART; symmetric."""
    if not place_key(one) or not place_key(other):
        return APART
    if place_key(one) == place_key(other):
        return SAME
    alone = place_key(one) == building_key(one) or place_key(other) == building_key(other)
    return SAME_BUILDING if alone and building_key(one) == building_key(other) else APART
