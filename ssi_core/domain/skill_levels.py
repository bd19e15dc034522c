"""How well an actor knows a skill, in three steps."""

from __future__ import annotations

from ssi_core.locale import _

DISCOVERS, PRACTISES, TRAINS = LEVELS = (1, 2, 3)


def level_name(level: int) -> str:
    """« peut former », as it follows a name."""
    return {DISCOVERS: _("découvre"), PRACTISES: _("pratique"), TRAINS: _("peut former")}[level]


def level_letter(level: int) -> str:
    """One letter for a small cell, which needs no colour: D, P, F."""
    return {DISCOVERS: _("D"), PRACTISES: _("P"), TRAINS: _("F")}[level]
