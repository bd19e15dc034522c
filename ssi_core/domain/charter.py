"""The charter of the collective, as it is checked for each activity."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ssi_core.locale import _

CHECKED, DOUBT, NOT = STATES = ("checked", "doubt", "not")


def usual_points() -> dict[str, str]:
    """What the charter asks for before the collective said it otherwise, by key."""
    return {
        "values": _("Ce qu’elle dit s’accorde avec nos valeurs : solidarité, égalité, droits de chaque personne"),
        "awareness": _("Elle fait réfléchir à la solidarité internationale, et l’annonce clairement"),
        "acting": _("On en repart avec au moins une façon concrète d’agir"),
        "dignity": _("Ni cliché ni image de misère : les personnes montrées le sont avec dignité"),
        "no_collecting": _("Elle n’est pas là pour collecter de l’argent"),
        "green": _("Elle ménage l’environnement : déchets, déplacements, achats"),
    }


def state_names() -> dict[str, str]:
    """In French."""
    return {CHECKED: _("Vérifié"), DOUBT: _("Un doute"), NOT: _("Non")}


@dataclass(frozen=True)
class Checked:
    """Where an activity stands: the keys of the points that hold, in doubt, that do not, not looked at."""

    holds: tuple[str, ...]
    doubts: tuple[str, ...]
    broken: tuple[str, ...]
    unseen: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether every point holds."""
        return not (self.doubts or self.broken or self.unseen)


def checked(points: Collection[str], states: Mapping[str, str]) -> Checked:
    """Of one activity, from the state of each point ('' or absent: not looked at); other keys do not count."""
    by_state = {state: tuple(key for key in points if states.get(key, "") == state) for state in ("", *STATES)}
    return Checked(by_state[CHECKED], by_state[DOUBT], by_state[NOT], by_state[""])
