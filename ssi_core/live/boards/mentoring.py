"""Parrainage: who accompanies whom and why, who still has nobody and why, who may accompany."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain.mentoring_fit import Profile, fit, may_pair, skills
from ssi_core.domain.mentoring_match import why_alone
from ssi_core.domain.mentoring_reasons import reason_words
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store.queries import editions, mentoring, people, programme, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.mentoring import Pairing, PairNote, Standing

TABLES = (
    "edition", "mentoring_profile", "pairing", "pairing_note", "structure", "membership", "belonging", "activity",
    "proposal", "person", "seat",
)  # fmt: skip
MOST_POSSIBLE = 12  # beside each newcomer; any other pair is made with the form below


@dataclass(frozen=True)
class Shown:
    """A pair as its card shows it."""

    pair: Pairing
    mentor: str
    newcomer: str
    reasons: list[str]
    notes: list[tuple[PairNote, str]]
    others: list[tuple[str, str, int]]


@dataclass(frozen=True)
class Alone:
    """A newcomer without a mentor: why, and the possible mentors, the best first (id, name, points)."""

    id: str
    name: str
    why: str
    possible: list[tuple[str, str, int]]


@dataclass(frozen=True)
class Mentor:
    """A structure that may accompany: how many it has, out of how many, what it brings."""

    id: str
    name: str
    load: int
    most: int
    offers: list[str]


def one_s_own(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`structure-…` for those one speaks for, `by-…` for what one wrote."""
    spoken_for = people.belongings(view.cursor)
    return {
        person: [f"structure-{each}" for each in sorted(spoken_for.get(person, ()))] + [f"by-{person}"]
        for person in people_looking
        if person
    }


@board("mentoring", *TABLES, mine=one_s_own)
def mentoring_board(view: View) -> str:
    """Nothing of it for a visitor: it speaks of who needs help."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return render("mentoring_none.html", view=view, edition=edition)
    present = mentoring.standing(view.cursor, edition)
    pairs = shown_pairs(view, edition, present)
    names = structures.names(view.cursor)
    return render(
        "mentoring.html",
        view=view,
        proposed=[each for each in pairs if each.pair.state == "proposed"],
        confirmed=[each for each in pairs if each.pair.state == "confirmed"],
        declined=[each for each in pairs if each.pair.state == "declined"],
        alone=alone(view, edition, present),
        mentors=mentors(view, edition, present),
        newcomers=len(present.newcomers) + len(present.wanting_none),
        wanting_none=[names[each] for each in present.wanting_none],
        structures=structures.all_known(view.cursor),
    )


def shown_pairs(view: View, edition: Edition, present: Standing) -> list[Shown]:
    """The pairs of an edition, with the words of their reasons and notes."""
    cursor = view.cursor
    names, person_names = structures.names(cursor), people.names(cursor)
    theme_titles = {each.id: each.title for each in themes.of_edition(cursor, edition.id)}
    titles = {each.id: each.title for each in programme.of_edition(cursor, edition.id)}
    notes = mentoring.notes(cursor, edition.id)
    profiles = {each.id: each for each in (*present.newcomers, *present.mentors)}
    return [
        Shown(
            pair,
            names.get(pair.mentor_id, _("une structure")),
            names.get(pair.newcomer_id, _("une structure")),
            reason_words(pair.reasons, names, theme_titles, titles),
            [(note, person_names.get(note.person_id, _("une personne"))) for note in notes.get(pair.id, [])],
            _possible(profiles.get(pair.newcomer_id), present.mentors, names, except_id=pair.mentor_id),
        )
        for pair in mentoring.pairings(cursor, edition.id)
    ]


def alone(view: View, edition: Edition, present: Standing) -> list[Alone]:
    """The newcomers without a mentor; a declined pair leaves one alone again."""
    paired = {each.newcomer_id for each in mentoring.pairings(view.cursor, edition.id) if each.state != "declined"}
    names = structures.names(view.cursor)
    return [
        Alone(each.id, names[each.id], why_alone(each, present.mentors), _possible(each, present.mentors, names))
        for each in present.newcomers
        if each.id not in paired
    ]


def mentors(view: View, edition: Edition, present: Standing) -> list[Mentor]:
    """Who said that they may accompany, by name."""
    names, said, words = structures.names(view.cursor), mentoring.declared(view.cursor, edition.id), skills()
    load: dict[str, int] = {}
    for pair in mentoring.pairings(view.cursor, edition.id):
        if pair.state != "declined":
            load[pair.mentor_id] = load.get(pair.mentor_id, 0) + 1
    return [
        Mentor(
            each.id,
            names[each.id],
            load.get(each.id, 0),
            said[each.id].may_mentor,
            [words[skill] for skill in said[each.id].offers if skill in words],
        )
        for each in present.mentors
    ]


def _possible(
    newcomer: Profile | None, mentors: list[Profile], names: dict[str, str], except_id: str = ""
) -> list[tuple[str, str, int]]:
    """The mentors with room whom nobody refused: id, name, points; the best first."""
    if newcomer is None:
        return []
    found = [
        (each.id, names[each.id], fit(each, newcomer).points)
        for each in mentors
        if each.room and each.id != except_id and may_pair(each, newcomer)
    ]
    return sorted(found, key=lambda one: (-one[2], one[1]))[:MOST_POSSIBLE]
