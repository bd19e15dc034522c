"""Editions side by side, one indicator at a time: what a chart and its table say."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.locale import _
from ssi_core.store.queries.figures import Figures


@dataclass(frozen=True)
class Indicator:
    """One figure across editions, in their order: (name, value), the value None when nobody knows."""

    key: str
    title: str
    unit: str
    values: tuple[tuple[str, int | None], ...]

    @property
    def most(self) -> int:
        """The greatest value, at least 1: the full length of a bar."""
        return max((value for _name, value in self.values if value is not None), default=0) or 1


def indicators(across: list[Figures]) -> list[Indicator]:
    """Those of which at least one edition knows something."""
    named = (
        ("activities", _("Activités confirmées"), ""),
        ("structures", _("Structures porteuses"), ""),
        ("publics", _("Publics touchés"), ""),
        ("co_carried", _("Activités portées à plusieurs"), "%"),
        ("newcomers", _("Structures nouvelles"), ""),
        ("attendance", _("Personnes venues"), ""),
    )
    found = [
        Indicator(key, title, unit, tuple((each.name, getattr(each, key)) for each in across))
        for key, title, unit in named
    ]
    return [each for each in found if any(value is not None for _name, value in each.values)]
