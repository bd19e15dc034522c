"""French on screen: French is the source text; other languages are gettext catalogues in this folder."""

from __future__ import annotations

import gettext as _gettext
from functools import cache
from pathlib import Path

from ssi_core.locale.spacing import unbroken

_catalogue = _gettext.translation("pleniere", Path(__file__).parent, languages=["fr"], fallback=True)

# Of the catalogue's texts only: what people type is never kept.
_spaced = cache(unbroken)


@cache
def _(text: str) -> str:
    """`text` (French) in the language of the screen, with the no-break spaces that French punctuation wants."""
    return _spaced(_catalogue.gettext(text))


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form for `count`; in French, 0 and 1 are singular."""
    if isinstance(_catalogue, _gettext.GNUTranslations):
        return _spaced(_catalogue.ngettext(singular, plural, count))
    return _spaced(singular if abs(count) < 2 else plural)
