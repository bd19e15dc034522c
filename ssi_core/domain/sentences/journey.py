"""Journeys between places, told."""

from __future__ import annotations

from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "journey.note": Words(_("{who} a noté le temps de trajet depuis {what}"), "journey"),
        "journey.remove": Words(_("{who} a retiré le temps de trajet depuis {what}"), "journey"),
    }
