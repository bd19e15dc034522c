"""The lists of an edition as tables: what a spreadsheet shows, and what an import reads back without a change.

For those who take part: names and, of those who share it, contact.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ssi_core.domain.programme import state_name
from ssi_core.domain.structure_kinds import kind_names
from ssi_core.exports.spreadsheet import Value, to_csv, to_xlsx
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import operations, people, programme, structures

# Between the names of a list: a structure's own name may hold commas and « et ».
BETWEEN = " ; "


@dataclass(frozen=True)
class ListFile:
    """A list that can be downloaded: `name` without extension, titles of columns, and its rows."""

    name: str
    title: str
    headers: tuple[str, ...]
    rows: Callable[[Cursor], list[list[Value]]]

    def csv(self, cursor: Cursor | None) -> bytes:
        """The list as CSV; without a cursor, the empty model to fill."""
        return to_csv(self.headers, self.rows(cursor) if cursor else [])

    def xlsx(self, cursor: Cursor | None) -> bytes:
        """The list as a workbook; without a cursor, the empty model to fill."""
        return to_xlsx(self.title, self.headers, self.rows(cursor) if cursor else [])


def list_files() -> dict[str, ListFile]:
    """The lists by name, in the order in which a town fills them."""
    return {
        "structures": ListFile(
            "structures",
            _("Structures"),
            (
                _("Nom"),
                _("Type"),
                _("Commune"),
                _("Date d’arrivée"),
                _("Date de départ"),
                _("Charte signée le"),
                _("Site internet"),
                _("Description"),
            ),
            structure_rows,
        ),
        "people": ListFile(
            "personnes",
            _("Personnes"),
            (
                _("Prénom"),
                _("Nom"),
                _("Structure"),
                _("Courriel"),
                _("Téléphone"),
                _("Partage ses coordonnées"),
            ),
            people_rows,
        ),
        "activities": ListFile(
            "activites",
            _("Activités"),
            (
                _("Titre"),
                _("Description"),
                _("Porteur"),
                _("Co-porteurs"),
                _("Publics"),
                _("Lieu"),
                _("Début"),
                _("Fin"),
                _("État"),
            ),
            activity_rows,
        ),
    }


def structure_rows(cursor: Cursor) -> list[list[Value]]:
    """Every structure, with its last stay in the collective."""
    last = {stay.structure_id: stay for stay in structures.stays(cursor)}
    kinds = kind_names()
    return [
        [
            each.name,
            kinds.get(each.kind, each.kind),
            each.commune,
            last[each.id].joined_on if each.id in last else None,
            last[each.id].left_on if each.id in last else None,
            each.charter_signed_on,
            each.website,
            each.description,
        ]
        for each in structures.all_known(cursor)
    ]


def people_rows(cursor: Cursor) -> list[list[Value]]:
    """Everybody with a name; the contact of those who share it, and of nobody else."""
    names, belongings = structures.names(cursor), people.belongings(cursor)
    return [
        [
            each.first_name,
            each.last_name,
            BETWEEN.join(names[row_id] for row_id in belongings.get(each.id, [])),
            each.email if each.shares_contact else "",
            each.phone if each.shares_contact else "",
            each.shares_contact,
        ]
        for each in people.all_known(cursor)
        if each.first_name
    ]


def activity_rows(cursor: Cursor) -> list[list[Value]]:
    """The programme of the current edition, ideas and cancelled activities too."""
    names = structures.names(cursor)
    return [
        [
            each.title,
            each.description,
            names.get(each.holder_id, ""),
            BETWEEN.join(names[row_id] for row_id in each.co_holder_ids if row_id in names),
            BETWEEN.join(each.publics),
            each.place,
            each.starts,
            each.ends,
            state_name(each.state),
        ]
        for each in programme.of_edition(cursor, operations.current_edition(cursor))
    ]
