"""The commission d'aide aux projets: its criteria, who may not judge, what a budget lacks, what the envelope holds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from ssi_core.domain.french import short_date
from ssi_core.locale import _

DRAFT, SUBMITTED, ADJOURNED, GRANTED, REFUSED = ("draft", "submitted", "adjourned", "granted", "refused")
OUTCOMES = (GRANTED, REFUSED, ADJOURNED)
# The commission still looks at these.
WAITING = (SUBMITTED, ADJOURNED)
OUT, IN = SIDES = ("out", "in")


def state_names() -> dict[str, str]:
    """In French."""
    return {
        DRAFT: _("En préparation"), SUBMITTED: _("À examiner"), ADJOURNED: _("Ajournée"), GRANTED: _("Accordée"),
        REFUSED: _("Refusée"),
    }  # fmt: skip


def usual_criteria() -> dict[str, tuple[str, int]]:
    """What a commission looks at before it chose otherwise: the question and the points at most, by key."""
    return {
        "solidarity": (_("Le projet fait comprendre la solidarité internationale"), 5),
        "public": (_("Il touche des publics variés, qui y participent"), 5),
        "together": (_("Il est porté à plusieurs"), 5),
        "budget": (_("Le budget est réaliste, et d’autres y contribuent"), 5),
    }


def barred(person_id: str, structure_id: str, mine: Collection[str], declared: Collection[str]) -> bool:
    """Whether a person may neither score nor decide: of the requesting structure, or with a declared interest.

    `mine` are the structures they speak for, `declared` the people who declared an interest in this request.
    """
    return structure_id in mine or person_id in declared


@dataclass(frozen=True)
class Balance:
    """A budget: what it spends, what it receives (the sum asked for included)."""

    spent: int
    received: int

    @property
    def gap(self) -> int:
        """Received less spent; 0 when it balances."""
        return self.received - self.spent


def balance(asked: int, lines: Iterable[tuple[str, int]]) -> Balance:
    """Of a request, from its lines (side, cents)."""
    known = list(lines)
    spent = sum(cents for side, cents in known if side == OUT)
    return Balance(spent, asked + sum(cents for side, cents in known if side == IN))


def left(envelope: int, granted: Iterable[int]) -> int:
    """What the envelope still holds; below 0 when more was granted."""
    return envelope - sum(granted)


def why_closed(today: date, opens_on: date | None, closes_on: date | None) -> str:
    """Why nothing can be handed in today; '' when it can. Both days are included."""
    if opens_on and today < opens_on:
        return _("Les demandes se remettent à partir du {day}.").format(day=short_date(opens_on))
    if closes_on and today > closes_on:
        return _("Les demandes étaient à remettre avant le {day} inclus.").format(day=short_date(closes_on))
    return ""


def mean(scores: Mapping[str, Mapping[str, int]], most: Mapping[str, int], away: Collection[str]) -> float | None:
    """The mean over 20 of the members who scored every criterion and may judge; None before the first.

    `scores` are points by person then criterion, `most` the points at most by criterion, `away` who may not judge.
    """
    total = sum(most.values())
    whole = [
        sum(points[each] for each in most)
        for person, points in scores.items()
        if person not in away and set(most) <= set(points)
    ]
    return sum(whole) * 20 / (total * len(whole)) if whole and total else None
