"""The file of the « coup de pouce », filled in from the programme: rules, structures, activities, money, what lacks."""

from __future__ import annotations

from datetime import date

from ssi_core.domain import boost as rules
from ssi_core.domain.french import date_range, datetime_range, joined, long_date
from ssi_core.domain.money import euros
from ssi_core.domain.programme import CONFIRMED
from ssi_core.exports.minutes_blocks import Block, Bullets, Grid, Remark, Section, Typed
from ssi_core.exports.minutes_file import Format, written
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import boost, logos, structures
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import Activity


def render(cursor: Cursor, edition: Edition, today: date, kind: Format) -> bytes:
    """The file as it stands `today`, with the collective's logo."""
    return written(plan(cursor, edition, today), kind, logo=logos.of_edition(cursor, edition.id))


def plan(cursor: Cursor, edition: Edition, today: date) -> Outline:
    """The plan, whatever the format."""
    asked, file = boost.rules_of(cursor, edition), boost.file_of(cursor, edition.id)
    names, standing = structures.names(cursor), boost.standing(cursor, edition, today)
    presentation: tuple[Block, ...] = (Typed(file.presentation),) if file.presentation else (_unwritten(),)
    return Outline(
        _("Coup de pouce : dossier de demande"),
        edition.collective_name,
        edition.name,
        (
            (_("Structure qui dépose"), names.get(file.structure_id, _("pas encore choisie"))),
            (_("Somme demandée"), euros(asked.flat_cents)),
            (_("Première année du collectif"), _("oui") if file.is_first else _("non")),
            (_("Préparé le"), long_date(today)),
        ),
        "",
        (
            Section(_("Ce qui manque encore"), (_missing(standing, asked, file),)),
            Section(_("Le collectif et son projet"), presentation),
            Section(_("Les structures qui portent une activité"), (_carrying(cursor, edition),)),
            Section(_("Les activités participatives"), (_activities(cursor, edition, standing, names),)),
            Section(_("Le budget"), (_budget(asked, file),)),
            Section(_("Les règles de l’année"), (_rules(asked),)),
        ),
    )


def _unwritten() -> Remark:
    return Remark(_("Pas encore écrit."))


def _missing(standing: rules.Standing, asked: rules.Rules, file: boost.File) -> Block:
    lines = []
    if not file.structure_id:
        lines.append((_("Structure qui dépose"), "", _("à choisir.")))
    if not file.presentation:
        lines.append((_("Présentation"), "", _("à écrire.")))
    for label, count in (
        (_("Structures qui portent une activité"), standing.structures),
        (_("Activités participatives"), standing.activities),
    ):
        if count.state != rules.OK:
            said = _("{n} sur {all}, {more} de plus quand ce qui est commencé sera fait.")
            lines.append((label, "", said.format(n=count.there, all=count.needed, more=count.coming)))
    if standing.awareness != rules.OK:
        lines.append(
            (
                _("Structure qui sensibilise à la solidarité internationale"),
                "",
                _("aucune ne porte encore d’activité confirmée."),
            )
        )
    lines += [
        (each.activity.title, "", f"{joined(_obstacles(each, asked))}.") for each in standing.fits if not each.counts
    ]
    if not file.budget_cents:
        lines.append((_("Budget"), "", _("à écrire.")))
    elif standing.elsewhere != rules.OK:
        said = _("moins de {n} % du budget vient d’ailleurs (conseillé).").format(n=asked.share)
        lines.append((_("Cofinancement"), "", said))
    return Bullets(tuple(lines)) if lines else Remark(_("Rien : le dossier est complet."))


def _obstacles(found: rules.Fit, asked: rules.Rules) -> list[str]:
    last = long_date(asked.listed_by)
    said = {
        _("hors des dates"): found.outside,
        _("hors de France"): found.abroad,
        _("à confirmer"): found.idea,
        _("référencée trop tard, ou plus possible"): found.listed_late,
        _("à référencer au plus tard le {day}").format(day=last): found.unlisted and not found.listed_late,
    }
    return [words for words, holds in said.items() if holds]


def _carrying(cursor: Cursor, edition: Edition) -> Block:
    """Every structure with how many activities it carries, and whether it does awareness."""
    activities, aware = boost.planned(cursor, edition.id), boost.aware(cursor, edition.id)
    lines = []
    for structure in structures.all_known(cursor):
        mine = [each.state for each in activities if structure.id in each.structure_ids]
        if not mine:
            continue
        held, more = mine.count(CONFIRMED), len(mine) - mine.count(CONFIRMED)
        said = [ngettext("{n} activité confirmée", "{n} activités confirmées", held).format(n=held)] if held else []
        if more:
            said.append(ngettext("{n} activité à confirmer", "{n} activités à confirmer", more).format(n=more))
        if structure.id in aware:
            said.append(_("sensibilise à la solidarité internationale"))
        lines.append((structure.name, "", f"{', '.join(said)}."))
    return Bullets(tuple(lines)) if lines else Remark(_("Aucune encore."))


def _activities(cursor: Cursor, edition: Edition, standing: rules.Standing, names: dict[str, str]) -> Block:
    marks, known = boost.ticked(cursor, edition.id), {each.id: each for each in boost.planned(cursor, edition.id)}
    rows = tuple(
        (
            f"{each.activity.title}. {marks[each.activity.id].how}".removesuffix(" "),
            datetime_range(each.activity.starts, each.activity.ends),
            known[each.activity.id].place or _("lieu à préciser"),
            _who(known[each.activity.id], names),
        )
        for each in standing.fits
    )
    if not rows:
        return Remark(_("Aucune n’est encore cochée."))
    return Grid(
        (_("Activité, et comment on y participe"), _("Quand"), _("Où"), _("Portée par")), rows, (38, 22, 18, 22)
    )


def _who(activity: Activity, names: dict[str, str]) -> str:
    return joined([names[each] for each in activity.structure_ids if each in names]) or _("à préciser")


def _budget(asked: rules.Rules, file: boost.File) -> Block:
    if not file.budget_cents:
        return _unwritten()
    rows = (
        (_("Budget de l’édition"), euros(file.budget_cents)),
        (_("Dont venu d’ailleurs"), euros(file.elsewhere_cents)),
        (_("Demandé au coup de pouce"), euros(asked.flat_cents)),
    )
    return Grid((_("Quoi"), _("Somme")), rows, (70, 30))


def _rules(asked: rules.Rules) -> Block:
    lines = [
        (
            _("Structures"),
            "",
            _("au moins {n}, {first} la première année.").format(n=asked.structures, first=asked.first_year),
        ),
        (_("Activités participatives"), "", _("au moins {n}.").format(n=asked.activities)),
        (_("Dates"), "", f"{date_range(asked.starts_on, asked.ends_on)}."),
        (_("Référencement"), "", _("au plus tard le {day}.").format(day=long_date(asked.listed_by))),
        (_("Cofinancement conseillé"), "", _("{n} % du budget.").format(n=asked.share)),
    ]
    if asked.awareness:
        lines.append(
            (_("Sensibilisation"), "", _("une structure au moins sensibilise à la solidarité internationale."))
        )
    if asked.in_france:
        lines.append((_("Lieu"), "", _("les activités se tiennent en France.")))
    return Bullets(tuple(lines))
