"""What the history says of the public programme."""

from __future__ import annotations

from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "publication.publish": Words(_("{who} a publié le programme, ou changé sa page publique")),
        "publication.withdraw": Words(_("{who} a retiré le programme de la vue du public")),
    }
