"""How a skill stands, in words and signs: colour alone says nothing."""

from __future__ import annotations

from ssi_core.domain.skill_matrix import COVERED, GAP, LEARNERS, SINGLE, UNUSED
from ssi_core.locale import _


def state_names() -> dict[str, str]:
    """The word for each state."""
    return {
        GAP: _("Manque"),
        LEARNERS: _("Débutants seulement"),
        SINGLE: _("Un seul acteur"),
        COVERED: _("Couverte"),
        UNUSED: _("Disponible"),
    }


def state_marks() -> dict[str, str]:
    """One sign per state, for a small place."""
    return {GAP: "✕", LEARNERS: "~", SINGLE: "1", COVERED: "✓", UNUSED: "·"}
