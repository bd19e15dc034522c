"""The directory: structures, what they do, who speaks for them, and the contacts that may be shown.

The one place where a contact is read to be shown to others: the query itself leaves out those of who did not agree, so
that no board and no file can show them by mistake.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from ssi_core.store.database import Cursor
from ssi_core.store.queries import people, projects, structures
from ssi_core.store.queries.projects import Project
from ssi_core.store.queries.structures import Structure
from ssi_core.store.reading import rows


@dataclass(frozen=True)
class Listed:
    """Someone with a name; `email` and `phone` are '' without `shares_contact`."""

    id: str
    first_name: str
    last_name: str
    shares_contact: bool
    email: str
    phone: str

    @property
    def name(self) -> str:
        """First name and name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True)
class Entry:
    """A structure with its projects and, for those who may know, who speaks for it."""

    structure: Structure
    projects: list[Project] = field(default_factory=list)
    people: list[Listed] = field(default_factory=list)

    @property
    def countries(self) -> list[str]:
        """The codes of the countries of its projects, each once."""
        return sorted({project.country for project in self.projects})

    @property
    def themes(self) -> list[str]:
        """The themes of its projects, each once."""
        return sorted({theme for project in self.projects for theme in project.themes})


_LISTED = (
    "SELECT p.id, i.first_name, i.last_name, p.shares_contact, "
    "CASE WHEN p.shares_contact THEN i.email ELSE '' END, CASE WHEN p.shares_contact THEN i.phone ELSE '' END "
    "FROM person p JOIN identity i ON i.id = p.id WHERE NOT p.forgotten AND i.first_name <> '' "
    "ORDER BY replace(strip_accents(lower(i.last_name)), 'œ', 'oe'), strip_accents(lower(i.first_name)), p.id"
)


def listed(cursor: Cursor) -> list[Listed]:
    """Everybody with a name, by name."""
    return rows(cursor, Listed, _LISTED)


def entries(cursor: Cursor, *, members_only: bool = False, with_people: bool = True) -> list[Entry]:
    """Every structure (or the members of the collective), by name."""
    its_projects: dict[str, list[Project]] = defaultdict(list)
    for project in projects.all_known(cursor):
        its_projects[project.structure_id].append(project)
    its_people: dict[str, list[Listed]] = defaultdict(list)
    if with_people:
        belongings = people.belongings(cursor)
        for person in listed(cursor):
            for structure_id in belongings.get(person.id, []):
                its_people[structure_id].append(person)
    return [
        Entry(each, its_projects.get(each.id, []), its_people.get(each.id, []))
        for each in structures.all_known(cursor)
        if each.membership_id is not None or not members_only
    ]
