"""What one activity made of two is: everything that both had, once; the holder of the first leads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ssi_core.store.queries.programme import Activity


def pooled(
    one: Activity, other: Activity, *, slot_of_other: bool = False, place_of_other: bool = False
) -> dict[str, Any]:
    """The fields of the merged activity, but its words. A place or a holder that one of them lacks is the other's."""
    slot = other if slot_of_other else one
    place, otherwise = (other.place, one.place) if place_of_other else (one.place, other.place)
    holders = _once([one.holder_id], [other.holder_id], one.co_holder_ids, other.co_holder_ids)
    return {
        "holder_id": holders[0] if holders else "",
        "co_holder_ids": holders[1:],
        "publics": _once(one.publics, other.publics),
        "theme_ids": _once(one.theme_ids, other.theme_ids),
        "place": place or otherwise,
        "starts": slot.starts,
        "ends": slot.ends,
    }


def both_texts(one: str, other: str) -> str:
    """Two descriptions as one: nothing is lost, nothing is said twice."""
    if not one or not other or one in other or other in one:
        return max(one, other, key=len)
    return f"{one}\n\n{other}"


def _once(*lists: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(each for some in lists for each in some if each))
