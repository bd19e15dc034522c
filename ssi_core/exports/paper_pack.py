"""The pack to print before a plenary, so that a network failure stops nothing: agenda, sign-in sheet, slips."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst

from ssi_core.domain.errors import Missing
from ssi_core.domain.french import clock, long_date
from ssi_core.domain.voting.methods import HANDS, fixed_options, grades, method_rule
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import agenda, attendance, plenaries, votes

TEMPLATE = Path(__file__).with_suffix(".typ")
FONTS = Path(__file__).with_name("fonts")


def paper_pack(cursor: Cursor, plenary_id: str) -> bytes:
    """The PDF of a plenary's pack. Raises Missing."""
    values = json.dumps(_values(cursor, plenary_id), ensure_ascii=False)
    fonts = typst.Fonts(font_paths=[str(FONTS)] if FONTS.is_dir() else [])
    # What people typed arrives as data, never as the typesetter's source.
    made = typst.compile(TEMPLATE.read_bytes(), sys_inputs={"data": values}, font_paths=fonts)
    if not isinstance(made, bytes):
        raise TypeError("the typesetter gave pages one by one")
    return made


def _values(cursor: Cursor, plenary_id: str) -> dict[str, Any]:
    plenary = plenaries.find(cursor, plenary_id)
    if plenary is None:
        raise Missing(_("Cette plénière n’existe plus."))
    minutes = _("{n} min")
    structures = [group.name for group in attendance.by_structure(cursor, plenary.id) if group.structure_id]
    return {
        "title": plenary.title,
        "when": _("{day}, {time}").format(day=long_date(plenary.scheduled_on), time=clock(plenary.scheduled_on)),
        "place": plenary.place,
        "points": [
            {"title": item.title, "minutes": minutes.format(n=item.minutes)}
            for item in agenda.of_plenary(cursor, plenary.id)
        ],
        "structures": structures,
        "votes": _votes(cursor, plenary.id),
        "words": {
            "agenda": _("Ordre du jour"),
            "sheet": _("Feuille de présence"),
            "structure": _("Structure"),
            "name": _("Prénom et nom"),
            "signature": _("Signature"),
            "proposals": _("Propositions"),
            "propose": _("Je propose"),
            "proposed": _("Un thème, une activité, une idée :"),
            "why": _("Pourquoi :"),
            "who": _("Qui (nom, structure) :"),
            "ballots": _("Bulletins de vote"),
            "objection": _("Mon objection :"),
            "question": _("Question :"),
        },
    }


def _votes(cursor: Cursor, plenary_id: str) -> list[dict[str, Any]]:
    """The votes that are not closed; then a slip for a vote nobody thought of."""
    waiting = [vote for vote in votes.of_plenary(cursor, plenary_id) if vote.state != "closed"]
    found = [(vote.title, vote.method, vote.options, _on_paper(vote.method)) for vote in waiting]
    found.append(("", HANDS, fixed_options(HANDS), _("Cochez une case.")))
    return [
        {"title": title, "method": method, "options": options, "rule": rule, "grades": grades(), "open": not title}
        for title, method, options, rule in found
    ]


def _on_paper(method: str) -> str:
    return _("Cochez une case.") if method == HANDS else method_rule(method)
