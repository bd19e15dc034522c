"""What the history says of the logo."""

from __future__ import annotations

from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "logo.choose": Words(_("{who} a choisi le logo du collectif")),
        "logo.remove": Words(_("{who} a retiré le logo du collectif")),
    }
