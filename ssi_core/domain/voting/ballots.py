"""One ballot: what a form gives, checked, and how it is kept.

A ballot is a list with a place for each option: approval and show of hands 1 or 0, ranking a rank from 1 (0: not
ranked, hence last), judgment a mention from 0 (the best); a consent has 1 at what was chosen. An objection's words
stand beside it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.domain.voting.methods import APPROVAL, CONSENT, JUDGMENT, OBJECT, RANKING, grades
from ssi_core.locale import _

LONGEST_OBJECTION = 500


@dataclass(frozen=True)
class Ballot:
    """One place an option, and the words of an objection ('' for none)."""

    places: tuple[int, ...]
    objection: str = ""

    def text(self) -> str:
        """As it is kept: JSON, the same for equal ballots."""
        return json.dumps([list(self.places), self.objection], ensure_ascii=False)

    @classmethod
    def of(cls, text: str) -> Ballot:
        """The ballot whose `text` this is."""
        places, objection = json.loads(text)
        return cls(tuple(places), objection)


def read(method: str, size: int, fields: Mapping[str, Any]) -> Ballot:
    """The ballot of a form; Refused, beside the field, when it says nothing or too much."""
    if method == APPROVAL:
        return Ballot(_approved(size, fields))
    if method == RANKING:
        return Ballot(_ranked(size, fields))
    if method == JUDGMENT:
        return Ballot(_judged(size, fields))
    chosen = int(cleaning.choice(fields.get("choice"), "choice", [str(each) for each in range(size)]))
    objection = ""
    if method == CONSENT and chosen == OBJECT:
        given = fields.get("objection")
        objection = cleaning.paragraph(given, "objection", required=False, longest=LONGEST_OBJECTION)
        if not objection:
            said = _("Écrivez votre objection : qu’est-ce qui ne va pas, et que faudrait-il changer ?")
            raise Refused(said, "objection")
    return Ballot(tuple(int(place == chosen) for place in range(size)), objection)


def _approved(size: int, fields: Mapping[str, Any]) -> tuple[int, ...]:
    chosen = cleaning.several(fields.get("approved"))
    if any(each not in {str(place) for place in range(size)} for each in chosen):
        raise Refused(_("Choisissez dans la liste."), "approved")
    return tuple(int(str(place) in chosen) for place in range(size))


def _ranked(size: int, fields: Mapping[str, Any]) -> tuple[int, ...]:
    ranks = tuple(
        cleaning.whole(fields.get(f"rank_{place}"), f"rank_{place}", least=1, most=size, required=False) or 0
        for place in range(size)
    )
    if not any(ranks):
        raise Refused(_("Donnez au moins un rang : 1 pour votre préférée."), "rank_0")
    return ranks


def _judged(size: int, fields: Mapping[str, Any]) -> tuple[int, ...]:
    worst = len(grades()) - 1
    given = [
        cleaning.whole(fields.get(f"grade_{place}"), f"grade_{place}", least=0, most=worst, required=False)
        for place in range(size)
    ]
    if all(each is None for each in given):
        raise Refused(_("Donnez au moins une mention."), "grade_0")
    return tuple(worst if each is None else each for each in given)
