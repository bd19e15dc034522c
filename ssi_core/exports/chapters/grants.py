"""What a plenary did for the requests of help: handed in, decided, what the envelope still holds.

What each member of the commission noted or wrote stays within the commission: nothing of it is told.
"""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.french import quoted
from ssi_core.domain.grants import ADJOURNED, DRAFT, GRANTED, OUTCOMES, left
from ssi_core.domain.money import euros
from ssi_core.domain.net_effect import Difference, Row
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Block, Bullets, Remark, Section, Verdicts
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import minutes_material, structures
from ssi_core.store.queries.plenaries import Plenary

_DECISION = ("state", "granted_cents", "reason")


@chapter(36)
def grants(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Nothing when nothing was handed in, decided, or put into the envelope."""
    changed = minutes_material.during(cursor, plenary, "grant_request")
    envelope = [each for each in minutes_material.during(cursor, plenary, "grant_envelope") if each.after is not None]
    names = structures.names(cursor)
    blocks: list[Block] = []
    if moved := [(each.row_id, line) for each in changed if (line := _moved(each, names)) is not None]:
        blocks.append(
            Bullets(tuple(line for _id, line in moved), tuple(f"demande-aide:{row_id}" for row_id, _line in moved))
        )
    decided = [(each.row_id, each.after) for each in changed if each.after is not None and _is_decided(each)]
    if decided:
        label = _("Décision de la commission") if len(decided) == 1 else _("Décisions de la commission")
        lines = tuple((_decision(row, names), "") for _id, row in decided)
        blocks.append(Verdicts(label, True, lines, tuple(f"aide:{row_id}" for row_id, _row in decided)))
    if blocks or envelope:
        blocks += _envelope(cursor, plenary)
    if blocks:
        yield Section(_("Aide aux projets"), tuple(blocks))


def _is_decided(each: Difference) -> bool:
    before, after = each.before, each.after
    if after is None or after["state"] not in OUTCOMES:
        return False
    return before is None or any(before[name] != after[name] for name in _DECISION)


def _moved(each: Difference, names: dict[str, str]) -> tuple[str, str, str] | None:
    """A request that was handed in, taken back, or whose decision was cancelled; None otherwise."""
    was = str(each.before["state"]) if each.before else DRAFT
    now = str(each.after["state"]) if each.after else DRAFT
    row = each.after or each.before or {}
    label = str(row["title"]), names.get(str(row["structure_id"]), "")
    if was == DRAFT and now != DRAFT:
        return *label, _("demande remise, {sum}.").format(sum=euros(int(row["asked_cents"])))
    if was != DRAFT and now == DRAFT:
        return *label, _("demande reprise par la structure.")
    if was in OUTCOMES and now not in OUTCOMES:
        return *label, _("la décision est annulée, la demande est de nouveau à examiner.")
    return None


def _decision(row: Row, names: dict[str, str]) -> str:
    said = _("la demande {what} de {who} est refusée ({asked} demandés).")
    if row["state"] == GRANTED:
        said = _("{sum} à {who} pour {what} ({asked} demandés).")
    elif row["state"] == ADJOURNED:
        said = _("la demande {what} de {who} est ajournée ({asked} demandés).")
    text = said.format(
        sum=euros(int(row["granted_cents"])),
        who=names.get(str(row["structure_id"]), _("une structure")),
        what=quoted(str(row["title"])),
        asked=euros(int(row["asked_cents"])),
    )
    return _("{said} Motif : {why}").format(said=text, why=row["reason"]) if row["reason"] else text


def _envelope(cursor: Cursor, plenary: Plenary) -> Iterable[Block]:
    held = minutes_material.at_the_end(cursor, plenary, "grant_envelope", [plenary.edition_id]).get(plenary.edition_id)
    if held is None:
        return
    granted = [
        int(row["granted_cents"])
        for row in minutes_material.whole_at_the_end(cursor, plenary, "grant_request").values()
        if row["edition_id"] == plenary.edition_id
    ]
    said = _("Enveloppe : il reste {left} sur {all}.").format(
        left=euros(left(int(held["cents"]), granted)), all=euros(int(held["cents"]))
    )
    yield Remark(said, key="enveloppe-aide")
