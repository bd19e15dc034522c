"""The sentences of a compte rendu, as plain text: who came, one decision with its vote, one change of the calendar."""

from __future__ import annotations

from ssi_core.domain.french import count, datetime_range, elided, hours, joined, quoted, unbroken
from ssi_core.exports.minutes import AdoptedTheme, CalendarChange, MinutesDecision, Slot, StructureAttendance
from ssi_core.locale import _


def finished(text: str) -> str:
    """`text` with the full stop that people often leave out."""
    return text if not text or text.rstrip("» \u00a0\u202f").endswith((".", "!", "?", "…")) else f"{text}."


def head_count(attendance: tuple[StructureAttendance, ...]) -> str:
    """« 6 présents, 3 invités et 1 excusé, pour 4 structures représentées. »; people on their own are no structure."""
    totals = [
        (sum(len(each.present) for each in attendance), _("présent"), _("présents")),
        (sum(len(each.guests) for each in attendance), _("invité"), _("invités")),
        (sum(len(each.excused) for each in attendance), _("excusé"), _("excusés")),
    ]
    people = joined(count(total, one, several) for total, one, several in totals if total)
    structures = sum(bool(each.structure_name and (each.present or each.guests)) for each in attendance)
    if not structures:
        return f"{people}."
    represented = count(structures, _("structure représentée"), _("structures représentées"))
    return _("{people}, pour {structures}.").format(people=people, structures=represented)


def structure_label(structure: StructureAttendance) -> tuple[str, str]:
    """Its name, and what it is unless the name says it: « Mairie de Valbreuil » is not followed by « mairie »."""
    if not structure.structure_name:
        return _("À titre individuel"), ""
    kind = structure.kind.strip()
    said = kind.casefold() in structure.structure_name.casefold()
    return structure.structure_name, "" if said else kind


def guests_of(structure: StructureAttendance) -> str:
    """« Tom Ruiz et Zoé Lam, invité·es des Jardins partagés »."""
    invited = _("invité·e") if len(structure.guests) == 1 else _("invité·es")
    return f"{joined(structure.guests)}, {invited} {elided('de', structure.structure_name)}"


def absence(names: list[str]) -> str:
    """The structures for which nobody came nor apologised."""
    if len(names) == 1:
        return _("Une structure n’était pas représentée\u00a0: {names}.").format(names=names[0])
    return _("Ces structures n’étaient pas représentées\u00a0: {names}.").format(names=joined(names))


def theme_facts(theme: AdoptedTheme) -> str:
    """What follows the title of a theme: « , adopté au point 2, soutenu par 14 personnes. »."""
    facts = [""]
    if theme.decided_on_item is not None:
        facts.append(_("adopté au point {n}").format(n=theme.decided_on_item))
    if theme.supports:
        facts.append(
            _("soutenu par {people}").format(people=count(theme.supports, _("personne"), _("personnes")))
        )
    return finished(", ".join(facts)) if len(facts) > 1 else ""


def decision_words(decision: MinutesDecision) -> tuple[str, str]:
    """What was decided, and the tally of its vote or, without a vote, its support ('' when none)."""
    text = finished(unbroken(decision.text))
    return text, _tally(decision) if decision.voted else _support(decision.supports)


def _support(supports: int | None) -> str:
    people = count(supports or 0, _("personne"), _("personnes"))
    return _("Soutenue par {people}.").format(people=people) if supports else ""


def _tally(decision: MinutesDecision) -> str:
    """The result of a vote, in the words of a town council."""
    in_favour, against = decision.votes_for or 0, decision.votes_against or 0
    abstained = decision.abstained or 0
    abstentions = count(abstained, _("abstention"), _("abstentions")) if abstained else ""
    if not in_favour and not against:
        return _("Aucune voix exprimée ({abstentions}).").format(abstentions=abstentions or _("aucun votant"))
    if in_favour == against:
        parts = [f"{in_favour} pour", f"{against} contre", abstentions]
        return _("Partage des voix\u00a0: {parts}.").format(parts=joined(filter(None, parts)))
    adopted = in_favour > against
    winning, losing = max(in_favour, against), min(in_favour, against)
    verb = _("Adoptée") if adopted else _("Rejetée")
    side, other = (_("pour"), _("contre")) if adopted else (_("contre"), _("pour"))
    votes = f"{winning} voix {side}"
    if losing or winning == 1:
        parts = [votes, f"{losing} {other}" if losing else "", abstentions]
        return _("{verb} par {parts}.").format(verb=verb, parts=joined(filter(None, parts)))
    if abstained:
        template = _("{verb} à l’unanimité des suffrages exprimés ({votes}, {abstentions}).")
        return template.format(verb=verb, votes=votes, abstentions=abstentions)
    return _("{verb} à l’unanimité des {n} votants.").format(verb=verb, n=winning)


def change_sentence(change: CalendarChange) -> str:
    """An activity with its holder, slot and place, its former slot if it moved, and what else changed."""
    holder = f" ({change.holder})" if change.holder.strip() else ""
    subject = f"{quoted(change.title)}{holder}"
    facts = ", ".join(fact for fact in (_when(change), change.place) if fact)
    sentence = finished((f"{subject}\u00a0: {facts}" if facts else subject) + _formerly(change))
    details = finished(change.details)
    return unbroken(f"{sentence} {details}" if details else sentence)


def _moved(change: CalendarChange) -> bool:
    return change.kind == "moved" and change.before is not None and change.before != change.after


def _when(change: CalendarChange) -> str:
    if change.kind in ("cancelled", "removed"):
        slot = change.before or change.after
        return _("initialement {slot}").format(slot=_on(slot)) if slot else ""
    if change.after is None:
        return _("date à fixer")
    return (
        _("désormais {slot}").format(slot=_on(change.after))
        if _moved(change)
        else datetime_range(*change.after)
    )


def _formerly(change: CalendarChange) -> str:
    if change.before is None or not _moved(change):
        return ""
    days = {moment.date() for moment in (*change.before, *(change.after or ()))}
    only_hours_changed = change.after is not None and len(days) == 1
    before = hours(*change.before) if only_hours_changed else _on(change.before)
    return _(" (auparavant {before})").format(before=before)


def _on(slot: Slot) -> str:
    """« le samedi 15 novembre 2025, de 14 h à 16 h »; over several days, « du... au... » needs no article."""
    shown = datetime_range(*slot)
    return shown if shown.startswith("du ") else f"le {shown}"
