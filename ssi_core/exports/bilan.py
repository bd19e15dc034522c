"""The bilan of an edition as a document: what to keep, what to change, how activities went, editions in figures."""

from __future__ import annotations

from ssi_core.domain.french import date_range, joined
from ssi_core.domain.lessons import bearing_names, verdict_names
from ssi_core.exports.indicators import indicators
from ssi_core.exports.minutes_blocks import Block, Bullets, Chart, Grid, Remark, Section
from ssi_core.exports.minutes_file import Format, written
from ssi_core.exports.minutes_outline import Outline
from ssi_core.locale import _, ngettext
from ssi_core.store.database import Cursor
from ssi_core.store.queries import figures, lessons, logos
from ssi_core.store.queries.editions import Edition


def render(cursor: Cursor, edition: Edition, kind: Format) -> bytes:
    """The bilan as a file of that kind, from the one plan."""
    return written(plan(cursor, edition), kind, logo=logos.of_edition(cursor, edition.id))


def plan(cursor: Cursor, edition: Edition) -> Outline:
    """The plan, whatever the format."""
    return Outline(
        _("Bilan – {name}").format(name=edition.name),
        edition.collective_name,
        edition.name,
        ((_("Dates"), date_range(edition.starts_on, edition.ends_on)),),
        "",
        (*_lessons(cursor, edition), _activities(cursor, edition), _figures(cursor)),
    )


def _lessons(cursor: Cursor, edition: Edition) -> list[Section]:
    found = lessons.of_edition(cursor, edition.id)
    sections = []
    for bearing, title in bearing_names().items():
        said = tuple((each.subject, "", each.body) for each in found if each.bearing == bearing)
        blocks: tuple[Block, ...] = (Bullets(said),) if said else (Remark(_("Rien n’a été noté.")),)
        sections.append(Section(title, blocks))
    return sections


def _activities(cursor: Cursor, edition: Edition) -> Section:
    answers = lessons.evaluations(cursor, edition.id)
    title = _("Comment les activités se sont passées")
    if not answers:
        return Section(title, (Remark(_("Aucune fiche n’a été remplie.")),))
    came, verdicts = figures.attendance(answers), verdict_names()
    parts = []
    for activity_id in dict.fromkeys(each.activity_id for each in answers):
        mine = [each for each in answers if each.activity_id == activity_id]
        facts = [ngettext("{n} fiche", "{n} fiches", len(mine)).format(n=len(mine))]
        if activity_id in came:
            facts.append(
                ngettext("{n} personne", "{n} personnes", came[activity_id]).format(n=came[activity_id])
            )
        publics = list(dict.fromkeys(public for each in mine for public in each.publics))
        if publics:
            facts.append(joined(publics))
        lines = [(_("Avis"), "", joined(_tally([verdicts[each.verdict] for each in mine])))]
        lines += [(_("A marché"), "", each.worked) for each in mine if each.worked]
        lines += [(_("À changer"), "", each.to_change) for each in mine if each.to_change]
        parts.append(Section(mine[0].title or _("Activité retirée"), (Remark(", ".join(facts)), Bullets(tuple(lines)))))
    return Section(title, (), tuple(parts))


def _figures(cursor: Cursor) -> Section:
    across = figures.across(cursor)
    found = indicators(across)
    header = (_("Édition"), *(each.title for each in found))
    share = 70 // max(len(found), 1)
    rows = tuple(
        (name.name, *(_said(each.values[at][1], each.unit) for each in found)) for at, name in enumerate(across)
    )
    blocks: list[Block] = [Grid(header, rows, (100 - share * len(found), *(share for _each in found)))] if found else []
    for each in found:
        bars = tuple((name, value) for name, value in each.values if value is not None)
        if len(bars) > 1:
            blocks.append(Chart(each.title, _("Édition"), each.unit or _("Nombre"), bars))
    return Section(_("D’une édition à l’autre"), tuple(blocks) or (Remark(_("Rien à comparer encore.")),))


def _said(value: int | None, unit: str) -> str:
    return "–" if value is None else f"{value}\u00a0{unit}" if unit else str(value)


def _tally(names: list[str]) -> list[str]:
    return [f"{name} ({names.count(name)})" for name in dict.fromkeys(names)]
