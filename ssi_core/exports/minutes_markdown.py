"""The compte rendu as Markdown, to be sent to everybody: what was decided and what follows, in agenda order.

What people typed is escaped, so that it shows as typed; only this module writes headings, lists and tables.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from ssi_core.domain.french import clock, count, datetime_range, elided, joined, long_date, short_date
from ssi_core.exports.markdown_text import bullets, inline, paragraphs, table
from ssi_core.exports.minutes import (
    AdoptedTheme,
    CalendarChange,
    Minutes,
    MinutesDecision,
    MinutesItem,
    StructureAttendance,
)
from ssi_core.exports.minutes_sentences import change_sentence, decision_sentence, finished
from ssi_core.locale import _


def to_markdown(minutes: Minutes) -> str:
    """The whole text, in French, ended by a line break; for any CommonMark reader with pipe tables."""
    blocks = [
        *_heading(minutes),
        *_attendance(minutes.attendance),
        *_items(minutes.items),
        *_themes(minutes.theme_adopted),
        *_calendar(minutes.calendar_changes),
        *_tasks(minutes.items),
    ]
    if minutes.next_plenary:
        starts, place = minutes.next_plenary.starts, inline(minutes.next_plenary.place)
        sentence = _("Rendez-vous le {day}, à {hour}").format(day=long_date(starts), hour=clock(starts))
        blocks += [_("## Prochaine plénière"), finished(f"{sentence} ({place})" if place else sentence)]
    return "\n\n".join(blocks) + "\n"


def _heading(minutes: Minutes) -> Iterator[str]:
    yield _("# Compte rendu – {title}").format(title=inline(minutes.title))
    yield f"**{inline(minutes.collective)}**\\\n{inline(minutes.edition)}"
    began, ended = minutes.opened_on or minutes.starts, minutes.closed_on
    if minutes.opened_on and ended and ended > began:
        when = datetime_range(began, ended)
    else:
        when = _("{day}, à {hour}").format(day=long_date(began), hour=clock(began))
    facts = [
        (_("Date"), when),
        (_("Lieu"), inline(minutes.place)),
        (_("Animation"), inline(joined(minutes.facilitators))),
        (_("Secrétariat de séance"), inline(minutes.secretary)),
    ]
    yield bullets(f"**{label}**\u00a0: {fact}" for label, fact in facts if fact)
    if ended is None:
        yield _("*Document provisoire\u00a0: la séance n’est pas close.*")


def _attendance(attendance: tuple[StructureAttendance, ...]) -> Iterator[str]:
    represented = [each for each in attendance if each.present or each.guests]
    excused = [each for each in attendance if each.excused]
    missing = [each for each in attendance if each.absent and each not in represented and each not in excused]
    absent = [inline(each.structure_name) for each in missing]
    if represented or excused or absent:
        yield _("## Présences")
    if represented or excused:
        yield _head_count(attendance, len(represented))
    present = [_people(each, each.present) for each in represented if each.present]
    guests = [_guests(each) for each in represented if each.guests]
    for label, lines in (
        (_("Présents"), present),
        (_("Invités"), guests),
        (_("Excusés"), [_people(each, each.excused) for each in excused]),
    ):
        if lines:
            yield f"### {label}"
            yield bullets(lines)
    if absent:
        yield _("### Absents")
    if len(absent) == 1:
        yield _("Une structure n’était pas représentée\u00a0: {names}.").format(names=absent[0])
    elif absent:
        yield _("Ces structures n'étaient pas représentées\u00a0: {names}.").format(names=joined(absent))


def _head_count(attendance: tuple[StructureAttendance, ...], structures: int) -> str:
    totals = [
        (sum(len(each.present) for each in attendance), _("présent"), _("présents")),
        (sum(len(each.guests) for each in attendance), _("invité"), _("invités")),
        (sum(len(each.excused) for each in attendance), _("excusé"), _("excusés")),
    ]
    people = joined(count(total, one, several) for total, one, several in totals if total)
    if not structures:
        return f"{people}."
    represented = count(structures, _("structure représentée"), _("structures représentées"))
    return _("{people}, pour {structures}.").format(people=people, structures=represented)


def _people(structure: StructureAttendance, names: tuple[str, ...]) -> str:
    kind = structure.kind.strip()
    said = kind.casefold() in structure.structure_name.casefold()  # « Mairie de Valbreuil (mairie) »
    shown = "" if said else f" ({inline(kind)})"
    return f"{inline(structure.structure_name)}{shown}\u00a0: {inline(joined(names))}"


def _guests(structure: StructureAttendance) -> str:
    invited = _("invité·e") if len(structure.guests) == 1 else _("invité·es")
    return f"{inline(joined(structure.guests))}, {invited} {inline(elided('de', structure.structure_name))}"


def _items(items: tuple[MinutesItem, ...]) -> Iterator[str]:
    silent = []
    for number, item in enumerate(items, start=1):
        notes = [paragraphs(note) for note in item.notes if note.strip()]
        if not (notes or item.decisions or item.tasks):
            silent.append(_("point {n} («\u00a0{title}\u00a0»)").format(n=number, title=inline(item.title)))
            continue
        yield f"## {number}. {inline(item.title)}"
        yield from notes
        yield from _decisions(item.decisions)
        if not (notes or item.decisions):
            yield _("Les suites données à ce point figurent dans le tableau «\u00a0Qui fait quoi\u00a0».")
    if silent:
        yield _("## Autres points de l’ordre du jour")
        yield _("Sans note ni décision\u00a0: {items}.").format(items=joined(silent))


def _decisions(decisions: tuple[MinutesDecision, ...]) -> Iterator[str]:
    taken = [decision_sentence(each) for each in decisions if each.adopted]
    refused = [decision_sentence(each) for each in decisions if not each.adopted]
    for one, several, lines in (
        (_("Décision"), _("Décisions"), taken),
        (_("Proposition non retenue"), _("Propositions non retenues"), refused),
    ):
        if len(lines) == 1:
            yield f"**{one}**\u00a0: {lines[0]}"
        elif lines:
            yield f"**{several}**"
            yield bullets(lines)


def _themes(themes: tuple[AdoptedTheme, ...]) -> Iterator[str]:
    if themes:
        yield _("## Thème adopté") if len(themes) == 1 else _("## Thèmes adoptés")
    for theme in themes:
        facts = [f"**{inline(theme.title)}**"]
        if theme.decided_on_item is not None:
            facts.append(_("adopté au point {n}").format(n=theme.decided_on_item))
        if theme.supports:
            facts.append(
                _("soutenu par {people}").format(people=count(theme.supports, _("personne"), _("personnes")))
            )
        yield finished(", ".join(facts))
        if theme.why.strip():
            yield paragraphs(theme.why)


def _calendar(changes: tuple[CalendarChange, ...]) -> Iterator[str]:
    if changes:
        yield _("## Calendrier des animations")
    for kind, one, several in (
        ("created", _("Nouvelle animation"), _("Nouvelles animations")),
        ("moved", _("Animation déplacée"), _("Animations déplacées")),
        ("changed", _("Animation modifiée"), _("Animations modifiées")),
        ("cancelled", _("Animation annulée"), _("Animations annulées")),
        ("removed", _("Animation retirée du calendrier"), _("Animations retirées du calendrier")),
    ):
        concerned = sorted((each for each in changes if each.kind == kind), key=_by_date)
        if concerned:
            yield f"### {one if len(concerned) == 1 else several}"
            yield bullets(map(change_sentence, concerned))


def _by_date(change: CalendarChange) -> datetime:
    slot = change.after or change.before
    return slot[0] if slot else datetime.max


def _tasks(items: tuple[MinutesItem, ...]) -> Iterator[str]:
    rows = [
        (
            inline(task.what),
            inline(task.who) or _("à désigner"),
            short_date(task.due_on) if task.due_on else _("sans échéance"),
        )
        for item in items
        for task in item.tasks
    ]
    if rows:
        yield _("## Qui fait quoi")
        yield table((_("Quoi"), _("Qui"), _("Avant le")), rows, widths=(50, 25, 25))
