"""The reasons of a pair, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_core.domain.french import elided, quoted
from ssi_core.domain.mentoring_fit import ACTIVITY, PLACE, PUBLIC, SKILL, THEME, WISH, skills
from ssi_core.locale import _


def reason_words(
    reasons: list[str], structures: Mapping[str, str], themes: Mapping[str, str], activities: Mapping[str, str]
) -> list[str]:
    """« Elle cherche, et l’autre apporte : la régie », one sentence a reason; what is gone since is left out."""
    found = []
    for reason in reasons:
        kind, _colon, what = reason.partition(":")
        known = {WISH: structures, THEME: themes, ACTIVITY: activities, SKILL: skills()}.get(kind, {})
        word = what if kind in (PUBLIC, PLACE) else known.get(what, "")
        if word:
            found.append(_template(kind).format(what=_within(kind, word)))
    return found


def _within(kind: str, word: str) -> str:
    if kind == WISH:
        return elided("de", word)
    return quoted(word) if kind in (THEME, ACTIVITY) else word


def _template(kind: str) -> str:
    return {
        WISH: _("c’est le souhait {what}"),
        SKILL: _("l’une cherche et l’autre apporte : {what}"),
        THEME: _("toutes deux sur le thème {what}"),
        ACTIVITY: _("elles portent ensemble {what}"),
        PUBLIC: _("même public : {what}"),
        PLACE: _("même lieu : {what}"),
    }.get(kind, "{what}")
