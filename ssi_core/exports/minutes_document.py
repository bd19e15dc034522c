"""The compte rendu of a plenary as people read it: composed, corrected by its secretary, or frozen once approved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from ssi_core.domain import clock
from ssi_core.domain.french import long_date, short_date
from ssi_core.domain.passage_digest import digest
from ssi_core.exports.minutes_blocks import Remark, Section, Typed
from ssi_core.exports.minutes_composition import compose
from ssi_core.exports.minutes_frozen import thawed
from ssi_core.exports.minutes_lengths import COMPLETE, at_length
from ssi_core.exports.minutes_outline import Outline, outline
from ssi_core.exports.passages import is_placed, passages, touched
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_approval, people, plenaries
from ssi_core.store.queries.minutes_approval import Correction


@dataclass(frozen=True)
class Applied:
    """A correction and the passage it is about, as it is composed now ('' when there is none any more).

    `held`: in the place of what was corrected. `moved`: the composed text changed since; the correction still shows.
    `lost`: nothing to put it in the place of; it does not show.
    """

    correction: Correction
    composed: str
    state: Literal["held", "moved", "lost"]


def composed(cursor: Cursor, plenary_id: str) -> Outline:
    """The plan as the software writes it, without any correction. Raises Missing."""
    return outline(compose(cursor, plenary_id))


def applied(plan: Outline, corrections: dict[str, Correction]) -> dict[str, Applied]:
    """What becomes of each correction in a composed plan, by passage."""
    known = passages(plan)
    return {key: _applied(key, known.get(key, ""), each) for key, each in corrections.items()}


def _applied(key: str, text: str, correction: Correction) -> Applied:
    if text and digest(text) == correction.composed_digest:
        return Applied(correction, text, "held")
    return Applied(correction, text, "lost" if not text or is_placed(key) else "moved")


def corrected(plan: Outline, corrections: dict[str, Correction]) -> Outline:
    """The plan with the corrections in their places."""
    fates = applied(plan, corrections)
    shown = {key: each.correction.body for key, each in fates.items() if each.state != "lost"}
    return touched(plan, lambda key, text: shown.get(key, text)) if shown else plan


def document(cursor: Cursor, plenary_id: str, length: str = COMPLETE) -> Outline:
    """The compte rendu at one of the three lengths: frozen when approved, with its errata. Raises Missing."""
    approval = minutes_approval.approval(cursor, plenary_id)
    if approval is None:
        plan = corrected(composed(cursor, plenary_id), minutes_approval.corrections(cursor, plenary_id))
        pending = "" if plan.warning else _("Ce compte rendu n’est pas encore approuvé.")
        return replace(at_length(plan, length), signature=pending)
    plan = thawed(minutes_approval.frozen(cursor, approval.digest))[length]
    return replace(
        plan,
        signature=_signature(cursor, approval),
        sections=(*plan.sections, *_errata(cursor, plenary_id)),
    )


def _signature(cursor: Cursor, approval: minutes_approval.Approval) -> str:
    at = plenaries.find(cursor, approval.at_plenary_id)
    who, day = _name(cursor, approval.person_id), long_date(clock.wall_clock(approval.approved_on))
    if at is None:
        return _("Approuvé le {day}. Signé par {who}.").format(day=day, who=who)
    said = _("Approuvé le {day}, à la plénière « {title} ». Signé par {who}.")
    return said.format(day=day, title=at.title, who=who)


def _errata(cursor: Cursor, plenary_id: str) -> list[Section]:
    found = minutes_approval.errata(cursor, plenary_id)
    if not found:
        return []
    blocks: list[Remark | Typed] = []
    for each in found:
        day = short_date(clock.wall_clock(each.added_on))
        said = _("Ajouté le {day} par {who} :").format(day=day, who=_name(cursor, each.person_id))
        blocks += [Remark("", strong=said), Typed(each.body)]
    return [Section(_("Erratum") if len(found) == 1 else _("Errata"), tuple(blocks), key="errata")]


def _name(cursor: Cursor, person_id: str) -> str:
    person = people.find(cursor, person_id)
    return person.name if person else _("le logiciel")
