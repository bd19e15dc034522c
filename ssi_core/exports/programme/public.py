"""What everybody may read of a programme: confirmed activities, and nothing of the people who prepare them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.domain.programme import shown_last_day
from ssi_core.domain.same_name import name_key
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, programme, publications, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.publications import Publication


@dataclass(frozen=True)
class Entry:
    """An activity as the public sees it; `starts` and `ends` are wall-clock time, `version` grows with each change.

    `changed_on` is the instant (UTC) of the last one.
    """

    id: str
    title: str
    description: str
    holders: tuple[str, ...]
    publics: tuple[str, ...]
    themes: tuple[str, ...]
    place: str
    starts: datetime
    ends: datetime
    version: int
    changed_on: datetime
    cancelled: bool = False

    @property
    def first_day(self) -> date:
        """The day under which it is listed."""
        return self.starts.date()

    @property
    def last_day(self) -> date:
        """The last day on which one may come."""
        return shown_last_day(self.starts, self.ends)


@dataclass(frozen=True)
class Programme:
    """An edition's public programme, by time; `cancelled` had been announced. `publication` is None when not public."""

    edition: Edition
    publication: Publication | None
    entries: tuple[Entry, ...]
    cancelled: tuple[Entry, ...]

    def find(self, entry_id: str) -> Entry | None:
        """One entry, cancelled or not."""
        return next((each for each in (*self.entries, *self.cancelled) if each.id == entry_id), None)


@dataclass(frozen=True)
class Wanted:
    """What a reader asks to see; '' and None for everything."""

    day: date | None = None
    public: str = ""
    place: str = ""
    theme: str = ""

    def __bool__(self) -> bool:
        return bool(self.day or self.public or self.place or self.theme)

    def keeps(self, entry: Entry) -> bool:
        """Whether an entry is among them."""
        return (
            (self.day is None or entry.first_day <= self.day <= entry.last_day)
            and (not self.public or _named(self.public, entry.publics))
            and (not self.place or _named(self.place, [entry.place]))
            and (not self.theme or _named(self.theme, entry.themes))
        )


def public_programme(cursor: Cursor) -> Programme | None:
    """The current edition's; None before the first edition."""
    edition = editions.current(cursor)
    if edition is None:
        return None
    names = structures.names(cursor)
    titles = {each.id: each.title for each in themes.of_edition(cursor, edition.id) if each.state == "adopted"}
    versions = programme.last_changes_dated(cursor)
    announced = publications.once_shown(cursor, edition.id)
    found = programme.of_edition(cursor, edition.id, with_ideas=False)
    return Programme(
        edition,
        publications.of_edition(cursor, edition.id),
        tuple(_entry(each, names, titles, versions) for each in found if each.state == "confirmed"),
        tuple(
            _entry(each, names, titles, versions)
            for each in found
            if each.state == "cancelled" and each.id in announced
        ),
    )


def choices(entries: Iterable[Entry]) -> dict[str, list[str]]:
    """What can be chosen among `entries`: publics, places and themes, by name, each once."""
    kept = list(entries)
    return {
        "public": _each_once(name for each in kept for name in each.publics),
        "place": _each_once(each.place for each in kept),
        "theme": _each_once(name for each in kept for name in each.themes),
    }


def by_day(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    """The entries under the day they begin, in order."""
    found: dict[date, list[Entry]] = {}
    for each in entries:
        found.setdefault(each.first_day, []).append(each)
    return dict(sorted(found.items()))


def _entry(
    given: programme.Activity,
    names: Mapping[str, str],
    titles: Mapping[str, str],
    versions: Mapping[str, tuple[int, datetime]],
) -> Entry:
    return Entry(
        given.id,
        given.title,
        given.description,
        tuple(names[each] for each in given.structure_ids if each in names),
        tuple(given.publics),
        tuple(titles[each] for each in given.theme_ids if each in titles),
        given.place,
        given.starts,
        given.ends,
        *versions.get(given.id, (0, given.created_on)),
        given.state == "cancelled",
    )


def _named(wanted: str, names: Iterable[str]) -> bool:
    return name_key(wanted) in {name_key(each) for each in names}


def _each_once(names: Iterable[str]) -> list[str]:
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(name_key(name), name)
    return [found[key] for key in sorted(found)]
