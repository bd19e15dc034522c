"""The directory: who is who, who does what and where, and how to reach those who agreed to it."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.countries import country_names
from ssi_core.domain.same_name import name_key
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.store.queries import directory, editions, people
from ssi_core.store.queries.directory import Entry, Listed

TABLES = (
    "edition", "structure", "membership", "project", "person", "belonging", "seat", "attendance", "plenary",
)  # fmt: skip


@board("directory", *TABLES)
def directory_board(view: View) -> str:
    """A visitor sees the members and their projects, and nobody's name."""
    inside = view.takes_part()
    entries = directory.entries(view.cursor, members_only=not inside, with_people=inside)
    persons = directory.listed(view.cursor) if inside else []
    edition = editions.current(view.cursor)
    kinds = {entry.structure.kind for entry in entries}
    countries = {code for entry in entries for code in entry.countries}
    return render(
        "directory.html",
        view=view,
        collective=edition.collective_name if edition else "",
        entries=entries,
        persons=persons,
        of_person=_entries_of(view, entries, persons),
        sharing=sum(person.shares_contact for person in persons),
        kinds={kind: name for kind, name in kind_names().items() if kind in kinds},
        communes=_each_once(entry.structure.commune for entry in entries),
        themes=_each_once(theme for entry in entries for theme in entry.themes),
        countries={code: name for code, name in country_names().items() if code in countries},
        projects=sum(len(entry.projects) for entry in entries),
    )


def _entries_of(view: View, entries: list[Entry], persons: list[Listed]) -> dict[str, list[Entry]]:
    """For each person, what they speak for: a person is found by the commune or the country of their structure."""
    if not persons:
        return {}
    by_id = {entry.structure.id: entry for entry in entries}
    belongings = people.belongings(view.cursor)
    return {
        person.id: [by_id[row_id] for row_id in belongings.get(person.id, []) if row_id in by_id]
        for person in persons
    }


def _each_once(words: Iterable[str]) -> dict[str, str]:
    """A list of choices whose values are their own words."""
    return {word: word for word in sorted({word for word in words if word}, key=name_key)}
