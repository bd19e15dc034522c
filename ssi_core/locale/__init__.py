"""French on screen: French is the source text; other languages are gettext catalogues in this folder."""

from __future__ import annotations

import gettext as _gettext
from pathlib import Path

_catalogue = _gettext.translation("pleniere", Path(__file__).parent, languages=["fr"], fallback=True)


def _(text: str) -> str:
    """`text` (French) in the language of the screen."""
    return _catalogue.gettext(text)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form for `count`; in French, 0 and 1 are singular."""
    if isinstance(_catalogue, _gettext.GNUTranslations):
        return _catalogue.ngettext(singular, plural, count)
    return singular if abs(count) < 2 else plural
