"""The shared list of actors as a file: structures, their projects, and those people only who agreed to share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ssi_core.domain.countries import country_name
from ssi_core.domain.french import long_date
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.exports import typesetting
from ssi_core.exports.spreadsheet import Value, to_csv, to_xlsx
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import directory, editions, people
from ssi_core.store.queries.directory import Entry, Listed

FONTS = ["Atkinson Hyperlegible Next", "Libertinus Serif", "DejaVu Sans Mono"]


@dataclass(frozen=True)
class SharedList:
    """The list, without anybody who did not agree: `alone` are the people who speak for no structure."""

    collective: str
    entries: list[Entry]
    alone: list[Listed]


def shared_list(cursor: Cursor) -> SharedList:
    """What may leave: every structure, and the people who share their contact."""
    entries = [
        Entry(each.structure, each.projects, [person for person in each.people if person.shares_contact])
        for each in directory.entries(cursor)
    ]
    belongings = people.belongings(cursor)
    alone = [
        person for person in directory.listed(cursor) if person.shares_contact and not belongings.get(person.id)
    ]
    edition = editions.current(cursor)
    return SharedList(edition.collective_name if edition else "", entries, alone)


def headers() -> tuple[str, ...]:
    """The titles of the columns."""
    return (
        _("Structure"), _("Type"), _("Commune"), _("Site internet"), _("Projets de solidarité"),
        _("Personne"), _("Courriel"), _("Téléphone"),
    )  # fmt: skip


def rows(cursor: Cursor) -> list[list[Value]]:
    """One row for each person who shares their contact, structure by structure; a structure has one at least."""
    found = shared_list(cursor)
    made: list[list[Value]] = []
    for entry in found.entries:
        said: list[Value] = [
            entry.structure.name,
            kind_names().get(entry.structure.kind, ""),
            entry.structure.commune,
            entry.structure.website,
            "\n".join(_projects(entry)),
        ]
        made += [[*said, *_reached(person)] for person in entry.people] or [[*said, "", "", ""]]
    return made + [["", "", "", "", "", *_reached(person)] for person in found.alone]


def csv(cursor: Cursor) -> bytes:
    """The list as CSV."""
    return to_csv(headers(), rows(cursor))


def xlsx(cursor: Cursor) -> bytes:
    """The list as a workbook."""
    return to_xlsx(_("Annuaire"), headers(), rows(cursor))


def pdf(cursor: Cursor, today: date) -> bytes:
    """The list to print, tagged for screen readers. typst.TypstError when it cannot be set."""
    found = shared_list(cursor)
    kinds = kind_names()
    values = {
        "title": _("Annuaire des acteurs"),
        "collective": found.collective,
        "said": _("Au {day}. Seules figurent les personnes qui ont accepté de partager leurs coordonnées : "
                  "ne le transmettez pas hors du collectif.").format(day=long_date(today)),
        "fonts": FONTS,
        "page": _("page"),
        "header": [_("Structure"), _("Projets de solidarité"), _("Qui joindre")],
        "rows": [
            {
                "name": each.structure.name,
                "where": " – ".join(filter(None, (kinds.get(each.structure.kind, ""), each.structure.commune))),
                "website": each.structure.website,
                "projects": _projects(each),
                "people": [_reached(person) for person in each.people],
            }
            for each in found.entries
        ],
        "alone_title": _("Personnes sans structure"),
        "alone": [_reached(person) for person in found.alone],
        "empty": _("Aucune structure n’est encore notée."),
    }  # fmt: skip
    return typesetting.to_pdf("directory.typ", values, {})


def _projects(entry: Entry) -> list[str]:
    said = _("{country} : {title} ({themes})")
    with_partners = _("{country} : {title} ({themes}), avec {partners}")
    return [
        (with_partners if each.partners else said).format(
            country=country_name(each.country), title=each.title, themes=", ".join(each.themes), partners=each.partners
        )
        for each in entry.projects
    ]


def _reached(person: Listed) -> list[str]:
    return [person.name, person.email, person.phone]
