"""The themes of solidarity projects: a common list, to which people add their own words."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.same_name import name_key
from ssi_core.locale import _

USUAL = (
    _("eau et assainissement"), _("agriculture et alimentation"), _("éducation"), _("santé"), _("droits humains"),
    _("égalité femmes-hommes"), _("climat et environnement"), _("migrations et accueil"), _("culture"),
    _("commerce équitable"), _("économie solidaire"), _("jeunesse et échanges"), _("paix"), _("handicap"),
)  # fmt: skip


def same_spelling(themes: Iterable[str], known: Iterable[str]) -> list[str]:
    """Each theme once, spelt as the usual ones or the `known` ones are: « Sante » is « santé »."""
    spelt = {name_key(theme): theme for theme in [*known, *USUAL]}
    found = {name_key(theme): spelt.get(name_key(theme), theme) for theme in themes}
    return list(found.values())


def offered(used: Iterable[str]) -> list[str]:
    """What a form offers: the usual themes, then those that people added."""
    known = {name_key(theme) for theme in USUAL}
    return [*USUAL, *sorted({theme for theme in used if name_key(theme) not in known}, key=name_key)]
