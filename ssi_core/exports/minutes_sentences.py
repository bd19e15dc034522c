"""The sentences of a compte rendu, as Markdown: one decision with its vote, one change of the calendar."""

from __future__ import annotations

from ssi_core.domain.french import count, datetime_range, hours, joined
from ssi_core.exports.markdown_text import inline
from ssi_core.exports.minutes import CalendarChange, MinutesDecision, Slot
from ssi_core.locale import _


def finished(text: str) -> str:
    """`text` with the full stop that people often leave out."""
    return text if not text or text.rstrip("» \u00a0\u202f").endswith((".", "!", "?", "…")) else f"{text}."


def decision_sentence(decision: MinutesDecision) -> str:
    """What was decided, then the tally of its vote or, without a vote, its support."""
    text = finished(inline(decision.text))
    outcome = _tally(decision) if decision.voted else _support(decision.supports)
    return f"{text} *{outcome}*" if outcome else text


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
    holder = f" ({inline(change.holder)})" if change.holder.strip() else ""
    subject = f"«\u00a0{inline(change.title)}\u00a0»{holder}"
    facts = ", ".join(fact for fact in (_when(change), inline(change.place)) if fact)
    sentence = finished((f"{subject}\u00a0: {facts}" if facts else subject) + _formerly(change))
    details = finished(inline(change.details))
    return f"{sentence} {details}" if details else sentence


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
