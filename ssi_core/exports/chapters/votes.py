"""Votes of a plenary, with their tallies (of secret ones, the sums alone); who spoke in its tours de table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from ssi_core.domain.french import joined
from ssi_core.domain.voting.methods import HANDS, JUDGMENT, grades, method_name, secrecy_name, unit_name
from ssi_core.domain.voting.results import Result, result
from ssi_core.domain.voting.tally import Tally
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Block, Bullets, Grid, Remark, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people, speaking, structures, votes
from ssi_core.store.queries.plenaries import Plenary
from ssi_core.store.queries.votes import Vote


@chapter(20)
def voted(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """The closed votes, in order."""
    closed = [vote for vote in votes.of_plenary(cursor, plenary.id) if vote.state == "closed"]
    if closed:
        parts = tuple(Section(vote.title, tuple(_told(vote))) for vote in closed)
        yield Section(_("Vote") if len(closed) == 1 else _("Votes"), parts=parts)


@chapter(25)
def spoken(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Each tour de table in which somebody spoke: how many turns each structure had."""
    names, structure_names = people.names(cursor), structures.names(cursor)
    lines = []
    for found in speaking.of_plenary(cursor, plenary.id):
        turns: dict[str, int] = defaultdict(int)
        for turn in speaking.turns(cursor, found.id):
            if turn.state == "spoken":
                turns[structure_names.get(turn.structure_id) or names.get(turn.person_id, _("une personne"))] += 1
        if turns:
            said = joined(name if number == 1 else f"{name} ({number})" for name, number in sorted(turns.items()))
            lines.append((found.title, "", said))
    if lines:
        yield Section(_("Tours de table"), (Bullets(tuple(lines)),))


def _told(vote: Vote) -> Iterator[Block]:
    tally = Tally.of(vote.tally)
    found = result(vote.method, vote.options, tally)
    secrecy = "" if vote.method == HANDS else f", {secrecy_name(vote.named).lower()}"
    said = _("{method}{secrecy}, {unit} ; {n} voix sur {all}.").format(
        method=method_name(vote.method), secrecy=secrecy, unit=unit_name(vote.per), n=tally.ballots, all=vote.electorate
    )
    yield Remark(f" {said}", strong=found.sentence)
    if tally.ballots:
        yield _judged(found) if vote.method == JUDGMENT else _counted(found)
    if found.objections:
        yield Bullets(tuple((_("Objection"), "", each) for each in found.objections))


def _counted(found: Result) -> Grid:
    rows = tuple((line.label, line.said) for line in found.standings)
    return Grid((_("Option"), _("Résultat")), rows, widths=(65, 35))


def _judged(found: Result) -> Grid:
    header = (_("Option"), _("Mention majoritaire"), _("Toutes les mentions"))
    rows = tuple((line.label, line.said, _mentions(line.counts)) for line in found.standings)
    return Grid(header, rows, widths=(32, 20, 48))


def _mentions(counts: tuple[int, ...]) -> str:
    """« Très bien 10, Bien 6 » : those that were given."""
    return ", ".join(f"{grade}\u00a0{n}" for grade, n in zip(grades(), counts, strict=True) if n)
