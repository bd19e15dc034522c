"""What a plenary did in the directory: projects that came, changed or went; structures brought together."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.countries import country_name
from ssi_core.domain.french import elided, joined
from ssi_core.domain.net_effect import Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, structures
from ssi_core.store.queries.plenaries import Plenary

Line = tuple[str, str, str]


@chapter(66)
def projects(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Nothing when neither projects nor links changed."""
    names = structures.names(cursor)
    lines = [*_projects(cursor, plenary, names), *_links(cursor, plenary, names)]
    if lines:
        yield Section(_("Projets de solidarité et mises en lien"), (Bullets(tuple(lines)),))


def _projects(cursor: Cursor, plenary: Plenary, names: dict[str, str]) -> list[Line]:
    found = []
    for each in minutes_material.during(cursor, plenary, "project"):
        row = each.after or each.before
        if row is None:
            continue
        who = names.get(row["structure_id"], _("une structure"))
        if each.before is None:
            found.append((_("Nouveau projet"), "", f"{_told(row)} ({who})"))
        elif each.after is None:
            found.append((_("Projet retiré"), "", f"{_told(row)} ({who})"))
        else:
            found.append((_("Projet revu"), "", f"{_told(row)} ({who})"))
    return sorted(found)


def _told(row: Row) -> str:
    said = _("{title}, {country}, sur {themes}").format(
        title=row["title"], country=country_name(row["country"]), themes=joined(row["themes"])
    )
    return _("{said}, avec {partners}").format(said=said, partners=row["partners"]) if row["partners"] else said


def _links(cursor: Cursor, plenary: Plenary, names: dict[str, str]) -> list[Line]:
    found = []
    for each in minutes_material.during(cursor, plenary, "project_link"):
        row = each.after or each.before
        if row is None or (each.before is not None and each.after is not None):
            continue
        one, other = (names.get(row[column], _("une structure")) for column in ("structure_id", "other_id"))
        if each.before is None:
            found.append((_("Mise en lien"), "", _("{one} et {other}").format(one=one, other=other)))
        else:
            said = _("le lien {of_one} avec {other}").format(of_one=elided("de", one), other=other)
            found.append((_("Lien retiré"), "", said))
    return sorted(found)
