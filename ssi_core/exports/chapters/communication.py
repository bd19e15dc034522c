"""What a plenary settled of the communication and of the rétroplanning, net."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ssi_core.domain.french import long_date
from ssi_core.domain.kit import state_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import kit, minutes_material, structures
from ssi_core.store.queries.plenaries import Plenary


@chapter(34)
def communication(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Items, distributions and places; nothing when nothing changed."""
    names = structures.names(cursor)
    items = {each.id: each.name for each in kit.items(cursor, plenary.edition_id)}
    lines = []
    for each in minutes_material.during(cursor, plenary, "kit_item"):
        row = each.after or each.before or {}
        text = _("retiré") if each.after is None else _("ajouté") if each.before is None else _("modifié")
        if each.after and each.after["deadline"]:
            text = _("{what}, textes et images avant le {day}").format(what=text, day=_day(each.after["deadline"]))
        lines.append((row["name"], "", f"{text}.", f"support:{each.row_id}"))
    for each in minutes_material.during(cursor, plenary, "distribution"):
        there = each.after
        if there is None or there["item_id"] not in items:
            continue
        who = names.get(there["structure_id"], _("personne encore")) if there["structure_id"] else _("personne encore")
        text = _("{place} : {who}").format(place=there["place"], who=who)
        if there["done"]:
            text = _("{what}, fait").format(what=text)
        elif there["due_on"]:
            text = _("{what}, avant le {day}").format(what=text, day=_day(there["due_on"]))
        lines.append((items[there["item_id"]], _("distribution"), f"{text}.", f"distribution:{each.row_id}"))
    for each in minutes_material.during(cursor, plenary, "visibility"):
        row = each.after or each.before or {}
        if row["item_id"] in items:
            state = state_names()[each.after["state"] if each.after else ""]
            text = _("{who} : {state}.").format(who=names.get(row["structure_id"], ""), state=state)
            lines.append((items[row["item_id"]], _("place"), text, f"place:{each.row_id}"))
    if lines:
        yield Section(_("Communication"), (_bullets(lines),))


@chapter(35)
def retroplanning(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Steps added, moved, done or taken away; nothing when nothing changed."""
    names = structures.names(cursor)
    lines = []
    for each in minutes_material.during(cursor, plenary, "milestone"):
        before, row = each.before, each.after or each.before or {}
        who = names.get(row["structure_id"], "") if row["structure_id"] else _("tout le monde")
        said = _("{who}, avant le {day}").format(who=who, day=_day(row["due_on"]))
        if each.after is None:
            said = _("retirée")
        elif row["done"] and not (before and before["done"]):
            said = _("c’est fait")
        elif before and before["due_on"] != row["due_on"]:
            said = _("{said}, au lieu du {was}").format(said=said, was=_day(before["due_on"]))
        lines.append((row["title"], "", f"{said}.", f"etape:{each.row_id}"))
    if lines:
        yield Section(_("Rétroplanning"), (_bullets(lines),))


def _bullets(lines: list[tuple[str, str, str, str]]) -> Bullets:
    return Bullets(tuple(line[:3] for line in lines), tuple(line[3] for line in lines))


def _day(stored: object) -> str:
    return long_date(date.fromisoformat(str(stored)[:10]))
