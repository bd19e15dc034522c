"""Who mentors whom: first as many newcomers accompanied as possible, then the best total fit, then shared loads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment

from ssi_core.domain.mentoring_fit import BEST, Fit, Profile, fit, may_pair
from ssi_core.locale import _

MOST_NEWCOMERS = 5  # of one mentor: beyond, it is no longer accompanying


@dataclass(frozen=True)
class Pair:
    """A mentor and a newcomer, and why they suit."""

    mentor_id: str
    newcomer_id: str
    fit: Fit


def match(mentors: list[Profile], newcomers: list[Profile]) -> list[Pair]:
    """The best pairs: each newcomer once at most, each mentor within its `room`; by newcomer, in the order given.

    An assignment problem, solved exactly: each mentor stands in as many columns as it may take newcomers, and each
    newcomer may stay alone in a column of its own, which is worth nothing.
    """
    seats = [(mentor, place) for mentor in mentors for place in range(min(mentor.room, MOST_NEWCOMERS))]
    if not newcomers or not seats:
        return []
    fits = [[fit(mentor, newcomer) for mentor in mentors] for newcomer in newcomers]
    at = {mentor.id: index for index, mentor in enumerate(mentors)}
    # Three aims in one number, each weighing more than all that the next one can bring together. They stay far below
    # 2**53, hence exact as floats: 300 newcomers make 300 * 1501 * 300 * 60.
    load = MOST_NEWCOMERS * len(newcomers) + 1
    accompanied = (BEST * len(newcomers) + 1) * load
    worth = np.zeros((len(newcomers), len(seats) + len(newcomers)))
    for row, newcomer in enumerate(newcomers):
        for column, (mentor, place) in enumerate(seats):
            if may_pair(mentor, newcomer):
                worth[row, column] = accompanied + fits[row][at[mentor.id]].points * load - place
    rows, columns = linear_sum_assignment(worth, maximize=True)
    return [
        Pair(seats[column][0].id, newcomers[row].id, fits[row][at[seats[column][0].id]])
        for row, column in zip(rows, columns, strict=True)
        if column < len(seats) and worth[row, column] > 0
    ]


def why_alone(newcomer: Profile, mentors: list[Profile]) -> str:
    """Why a newcomer has no mentor, when `mentors` (with the room they have left) are all there is."""
    others = [mentor for mentor in mentors if mentor.id != newcomer.id]
    if not others:
        return _("aucune structure n’a encore dit qu’elle pouvait parrainer")
    possible = [mentor for mentor in others if may_pair(mentor, newcomer)]
    if not possible:
        return _("une réponse négative a déjà été donnée avec chacune des structures qui parrainent")
    if not any(mentor.room for mentor in possible):
        return _("les structures qui parrainent ont toutes atteint le nombre de filleuls qu’elles ont fixé")
    return _("une structure a encore de la place : lancez la recherche, ou formez la paire à la main")
