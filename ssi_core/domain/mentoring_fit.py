"""How well a mentor would suit a newcomer, and why: points that people can check one by one."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.same_name import plain
from ssi_core.locale import _

# Points for each thing in common, and how many of a kind count: ten publics in common are no better than three.
SKILL, THEME, PUBLIC, PLACE, ACTIVITY, WISH = "skill", "theme", "public", "place", "activity", "wish"
POINTS = {WISH: 8, SKILL: 5, THEME: 3, ACTIVITY: 3, PUBLIC: 2, PLACE: 2}
MOST = {WISH: 2, SKILL: 3, THEME: 2, ACTIVITY: 2, PUBLIC: 3, PLACE: 1}
BEST = sum(POINTS[kind] * MOST[kind] for kind in POINTS)

# The skills that the reference document names; `skills()` gives their French words.
SKILLS = (
    "animation", "ecsi", "communication", "logistique", "regie", "intervenants", "financements", "scolaires",
    "benevoles", "evaluation",
)  # fmt: skip


def skills() -> dict[str, str]:
    """The French word of each skill."""
    words = (
        _("animation d’un atelier ou d’un débat"),
        _("éducation à la citoyenneté et à la solidarité internationale"),
        _("communication, affiches, presse"),
        _("logistique"),
        _("régie, son et vidéo"),
        _("recherche d’intervenants"),
        _("recherche de financements"),
        _("interventions scolaires"),
        _("mobilisation de bénévoles"),
        _("suivi et évaluation"),
    )
    return dict(zip(SKILLS, words, strict=True))


@dataclass(frozen=True)
class Profile:
    """What matching knows of a structure: from the programme, and from what it declared.

    `activity_ids` are those it carries; `theme_ids`, `publics`, `places` come from them and from its form. `room` is
    how many newcomers it may still take; `refused` are the structures it will not be proposed again.
    """

    id: str
    theme_ids: frozenset[str] = frozenset()
    publics: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    activity_ids: frozenset[str] = frozenset()
    offers: frozenset[str] = frozenset()
    seeks: frozenset[str] = frozenset()
    wished_id: str = ""
    room: int = 0
    refused: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Fit:
    """`points` (0 to BEST) and their `reasons`, as « kind:what »; the strongest first."""

    points: int
    reasons: tuple[str, ...]


def fit(mentor: Profile, newcomer: Profile) -> Fit:
    """What a mentor and a newcomer have in common. A mentor's skill counts when the newcomer looks for it."""
    places = {plain(place): place for place in sorted(mentor.places) if plain(place)}
    common = {
        WISH: [one.id for one, other in ((newcomer, mentor), (mentor, newcomer)) if one.wished_id == other.id],
        SKILL: sorted(mentor.offers & newcomer.seeks),
        ACTIVITY: sorted(mentor.activity_ids & newcomer.activity_ids),
        THEME: sorted(mentor.theme_ids & newcomer.theme_ids),
        PUBLIC: sorted(mentor.publics & newcomer.publics),
        PLACE: [places[key] for key in sorted({plain(each) for each in newcomer.places} & set(places))],
    }
    counted = {kind: found[: MOST[kind]] for kind, found in common.items()}
    points = sum(POINTS[kind] * len(found) for kind, found in counted.items())
    return Fit(points, tuple(f"{kind}:{what}" for kind, found in counted.items() for what in found))


def may_pair(mentor: Profile, newcomer: Profile) -> bool:
    """Whether they may be proposed to each other: two structures, neither of which said no."""
    return (
        mentor.id != newcomer.id and newcomer.id not in mentor.refused and mentor.id not in newcomer.refused
    )
