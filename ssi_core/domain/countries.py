"""The countries of the world, by their French names."""

from __future__ import annotations

from functools import cache

from babel import Locale

from ssi_core.domain.same_name import name_key
from ssi_core.locale import _

# Codes of two letters that name no country: groups of countries, outlying reefs, codes for tests.
_NOT_COUNTRIES = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ", "AC", "CP", "CQ", "DG", "EA", "IC", "TA"}


@cache
def country_names() -> dict[str, str]:
    """The name of each country by its ISO 3166 code of two letters, in the order of the names."""
    found = {
        code: name
        for code, name in Locale.parse("fr").territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOT_COUNTRIES
    }
    return dict(sorted(found.items(), key=lambda item: name_key(item[1])))


def country_name(code: str) -> str:
    """« Sénégal »; a neutral word for a code that is none."""
    return country_names().get(code, _("Pays inconnu"))
