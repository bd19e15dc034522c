"""Who is new: a structure in its first edition, by its stays in the collective or by what it says itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ssi_core.domain.edition_dates import proposed_dates

NEW, EXPERIENCED = "new", "experienced"


def since_when_new(starts_on: date, earlier_ends: Iterable[date]) -> date:
    """The day after which who entered is in their first edition: the end of the last one held before `starts_on`.

    When no earlier edition was kept here, that of the national calendar.
    """
    before = [end for end in earlier_ends if end < starts_on]
    return max(before) if before else proposed_dates(starts_on.year - 1)[1]


def is_new(standing: str, first_entered_on: date | None, since: date) -> bool:
    """What the structure declared (NEW, EXPERIENCED), else whether it first entered after `since`.

    A structure whose entry nobody noted is not taken for new: it says so itself.
    """
    if standing in (NEW, EXPERIENCED):
        return standing == NEW
    return first_entered_on is not None and first_entered_on > since
