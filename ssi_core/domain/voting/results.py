"""The result of a vote: options in order, who comes first, ties said, and one sentence for everybody."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.french import joined, quoted
from ssi_core.domain.voting import judgment, schulze
from ssi_core.domain.voting.methods import (
    AGAINST,
    APPROVAL,
    CONSENT,
    FOR,
    HANDS,
    JUDGMENT,
    OBJECT,
    RANKING,
    grades,
)
from ssi_core.domain.voting.tally import Tally
from ssi_core.locale import _, ngettext


@dataclass(frozen=True)
class Standing:
    """An option: its rank from 1, whether another has the same one, what is said of it, and the counts to draw."""

    option: int
    label: str
    rank: int
    tied: bool
    said: str
    counts: tuple[int, ...]


@dataclass(frozen=True)
class Result:
    """The options from first to last, and the sentence that says how it ended."""

    standings: tuple[Standing, ...]
    sentence: str
    ballots: int
    objections: tuple[str, ...]


def result(method: str, options: list[str], tally: Tally) -> Result:
    """What a tally means; without any ballot nobody is first."""
    if method in (CONSENT, HANDS):
        order = [[place] for place in range(len(options))]
    elif method == RANKING:
        order = schulze.ranking([list(row) for row in tally.table])
    elif method == JUDGMENT:
        order = judgment.ranking(list(tally.table))
    else:
        order = _by_count(tally.table[0])
    standings = []
    rank = 1
    for group in order:
        for option in group:
            said, counts = _said(method, option, tally)
            standings.append(Standing(option, options[option], rank, len(group) > 1, said, counts))
        rank += len(group)
    return Result(tuple(standings), _sentence(method, order, options, tally), tally.ballots, tally.objections)


def _by_count(counts: tuple[int, ...]) -> list[list[int]]:
    return [
        [option for option, number in enumerate(counts) if number == wanted]
        for wanted in sorted(set(counts), reverse=True)
    ]


def _said(method: str, option: int, tally: Tally) -> tuple[str, tuple[int, ...]]:
    if method == JUDGMENT:
        grade = judgment.majority_grade(tally.table[option])
        return grades()[grade] if grade is not None else "", tally.table[option]
    if method == RANKING:
        others = [other for other in range(len(tally.table)) if other != option]
        won = sum(tally.table[option][other] > tally.table[other][option] for other in others)
        said = ngettext("{won} duel gagné sur {all}", "{won} duels gagnés sur {all}", won)
        return said.format(won=won, all=len(others)), (won, len(others) - won)
    number = tally.table[0][option]
    return ngettext("{n} voix", "{n} voix", number).format(n=number), (number, tally.ballots - number)


def _sentence(method: str, order: list[list[int]], options: list[str], tally: Tally) -> str:
    if not tally.ballots:
        return _("Personne n’a voté.")
    if method == CONSENT:
        objections = tally.table[0][OBJECT]
        if not objections:
            return _("Consentement : personne n’a d’objection.")
        said = ngettext("Pas de consentement : {n} objection.", "Pas de consentement : {n} objections.", objections)
        return said.format(n=objections)
    if method == HANDS:
        return _by_hands(tally.table[0])
    first = [quoted(options[option]) for option in order[0]]
    if method == APPROVAL and not any(tally.table[0]):
        return _("Aucune option n’est approuvée.")
    if len(first) > 1:
        return _("Égalité entre {options} : à la plénière de choisir.").format(options=joined(first))
    return _("{option} arrive en tête.").format(option=first[0])


def _by_hands(counts: tuple[int, ...]) -> str:
    if counts[FOR] == counts[AGAINST]:
        return _("Égalité entre les pour et les contre : ce n’est pas adopté.")
    return _("Adopté.") if counts[FOR] > counts[AGAINST] else _("Rejeté.")
