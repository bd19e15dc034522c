"""Who could be brought together: structures whose projects are in the same country or on the same theme."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations

from ssi_core.domain.same_name import name_key

# Where the collective itself is: being at work there brings nobody nearer than they are.
HOME = "FR"


@dataclass(frozen=True)
class Work:
    """What a structure does: one of its projects, as far as it brings others near."""

    structure_id: str
    country: str
    themes: Collection[str]


@dataclass(frozen=True)
class Suggestion:
    """Two structures (ids) and why: the countries (codes) and themes that both work in, `together` in one country."""

    one: str
    other: str
    countries: tuple[str, ...]
    themes: tuple[str, ...]
    together: bool

    @property
    def weight(self) -> tuple[bool, int, int]:
        """The same theme in the same country comes first, then countries, then themes."""
        return (self.together, len(self.countries), len(self.themes))

    def concerns(self, structure_id: str) -> bool:
        """Whether the structure is one of the two."""
        return structure_id in (self.one, self.other)

    def beside(self, structure_id: str) -> str:
        """The other one of the two."""
        return self.other if structure_id == self.one else self.one


def pair(one: str, other: str) -> frozenset[str]:
    """Two structures, whatever their order."""
    return frozenset((one, other))


def suggestions(
    works: Iterable[Work], names: dict[str, str], linked: Collection[frozenset[str]] = ()
) -> list[Suggestion]:
    """Every pair with something in common and not `linked` yet, the strongest reasons first, then by name."""
    countries: dict[str, set[str]] = defaultdict(set)
    themes: dict[str, set[str]] = defaultdict(set)
    both: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for work in works:
        if work.structure_id in names:
            themes[work.structure_id].update(work.themes)
            if work.country != HOME:
                countries[work.structure_id].add(work.country)
                both[work.structure_id].update((work.country, theme) for theme in work.themes)
    # Thousands of pairs: each word is looked at once.
    rank = {theme: name_key(theme) for worked in themes.values() for theme in worked}
    found = []
    for one, other in combinations(sorted(themes, key=lambda row_id: (name_key(names[row_id]), row_id)), 2):
        same_countries = tuple(sorted(countries[one] & countries[other]))
        same_themes = tuple(sorted(themes[one] & themes[other], key=rank.__getitem__))
        if (same_countries or same_themes) and pair(one, other) not in linked:
            together = bool(both[one] & both[other])
            found.append(Suggestion(one, other, same_countries, same_themes, together))
    return sorted(found, key=lambda each: each.weight, reverse=True)
