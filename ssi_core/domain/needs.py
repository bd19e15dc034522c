"""The rules of needs: nobody in two places at once, never more volunteers than wanted but in reserve, sums of money."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from ssi_core.locale import _

SUGGESTED, CONFIRMED, DECLINED = SPEAKER_STATES = ("suggested", "confirmed", "declined")
TO_ASK, FILED, GRANTED, REFUSED = FUNDING_STATES = ("to_ask", "filed", "granted", "refused")
_CONTACT = re.compile(r"@|https?:|www\.|(?:\d[\s.\-/\u00a0\u202f]?){8,}")


@dataclass(frozen=True)
class Slot:
    """Where somebody is from `starts` to `ends` (wall clock; the end itself is free again)."""

    id: str
    starts: datetime
    ends: datetime


def busy_at(taken: Iterable[Slot], starts: datetime, ends: datetime, *, but: str = "") -> Slot | None:
    """The first of `taken` that overlaps a slot, `but` one."""
    return next((each for each in taken if each.id != but and each.starts < ends and each.ends > starts), None)


def overlapping(taken: Iterable[Slot]) -> bool:
    """Whether two of them overlap."""
    ordered = sorted(taken, key=lambda each: (each.starts, each.ends))
    return any(one.ends > other.starts for one, other in pairwise(ordered))


def may_join(wanted: int, there: int, reserve: bool) -> bool:
    """Whether one more may sign up."""
    return reserve or there < wanted


def holds_contact(text: str) -> bool:
    """Whether a text seems to give an address or a telephone number."""
    return _CONTACT.search(text) is not None


def speaker_state_names() -> dict[str, str]:
    """What each state of a proposed speaker is called."""
    return {SUGGESTED: _("Pressenti"), CONFIRMED: _("Confirmé"), DECLINED: _("A renoncé")}


def funding_state_names() -> dict[str, str]:
    """What each state of a funding is called."""
    return {TO_ASK: _("À demander"), FILED: _("Déposé"), GRANTED: _("Accordé"), REFUSED: _("Refusé")}
