"""Whom to ask for a skill, and why: those who know it best and carry least come first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain.same_name import plain
from ssi_core.domain.skill_levels import level_name
from ssi_core.domain.skill_names import skill_key
from ssi_core.locale import _, ngettext

MOST = 4


@dataclass(frozen=True)
class Candidate:
    """An actor who might be asked. `level` 0 to 3; `carries` activities of the edition; `accepted` requests.

    `asked` is the state of a request already made to it for this, '' for none; `holds` says that it carries the very
    subject; `about` is how it presents itself.
    """

    key: str
    name: str
    level: int
    carries: int = 0
    accepted: int = 0
    asked: str = ""
    holds: bool = False
    about: str = ""


@dataclass(frozen=True)
class Suggestion:
    """Whom to ask, with the reasons in French."""

    key: str
    name: str
    level: int
    reasons: tuple[str, ...]


def whom_to_ask(skill: str, candidates: Iterable[Candidate], most: int = MOST) -> list[Suggestion]:
    """The best to ask first; those who said no, were asked already or carry the subject themselves are left out.

    When nobody offers the skill, those whose presentation speaks of it.
    """
    free = [each for each in candidates if not each.asked and not each.holds]
    knowing = [each for each in free if each.level]
    found = knowing or [each for each in free if speaks_of(each.about, skill)]
    best = sorted(found, key=lambda each: (-each.level, each.carries + each.accepted, plain(each.name)))
    return [Suggestion(each.key, each.name, each.level, _reasons(each, skill)) for each in best[:most]]


def speaks_of(about: str, skill: str) -> bool:
    """Whether a presentation holds one of the skill's own words, whatever its ending."""
    said = skill_key(about).split()
    return any(
        word[: max(5, len(word) - 3)] == other[: max(5, len(word) - 3)]
        for word in skill_key(skill).split()
        if len(word) >= 5
        for other in said
    )


def _reasons(each: Candidate, skill: str) -> tuple[str, ...]:
    if not each.level:
        why = _("sa présentation en parle, mais cette compétence n’est pas notée")
    else:
        why = level_name(each.level)
    load = (
        ngettext("porte déjà {n} activité", "porte déjà {n} activités", each.carries).format(n=each.carries)
        if each.carries
        else _("ne porte aucune activité pour le moment")
    )
    helped = (
        ngettext("aide déjà {n} fois", "aide déjà {n} fois", each.accepted).format(n=each.accepted)
        if each.accepted
        else ""
    )
    return tuple(filter(None, (why, load, helped)))
