"""Parrainage: what structures declared, the pairs and their notes; and what matching knows of each structure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.domain.first_edition import is_new, since_when_new
from ssi_core.domain.mentoring_fit import Profile
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, programme, structures
from ssi_core.store.queries.editions import Edition
from ssi_core.store.reading import one, rows


@dataclass(frozen=True)
class Declared:
    """What a structure said of itself for parrainage; `standing` is '' when its history says whether it is new."""

    structure_id: str
    standing: str
    wants_mentor: bool
    may_mentor: int
    publics: list[str]
    theme_ids: list[str]
    place: str
    offers: list[str]
    seeks: list[str]
    wished_id: str
    words: str


NOTHING_DECLARED = Declared("", "", True, 0, [], [], "", [], [], "", "")


@dataclass(frozen=True)
class Pairing:
    """A mentor and a newcomer; each side said 'yes', 'no' or nothing yet."""

    id: str
    mentor_id: str
    newcomer_id: str
    fit: int
    reasons: list[str]
    by_hand: bool
    mentor_said: str
    newcomer_said: str
    why_not: str
    proposed_on: datetime
    seq: int

    @property
    def state(self) -> str:
        """Proposed, confirmed (by both) or declined (by one)."""
        if "no" in (self.mentor_said, self.newcomer_said):
            return "declined"
        return "confirmed" if self.mentor_said == self.newcomer_said == "yes" else "proposed"


@dataclass(frozen=True)
class PairNote:
    """A follow-up note."""

    id: str
    pairing_id: str
    person_id: str
    body: str
    written_on: datetime


@dataclass(frozen=True)
class Standing:
    """The structures of an edition for parrainage: the ids of the newcomers, and those that need no mentor."""

    newcomers: list[Profile]
    mentors: list[Profile]
    wanting_none: list[str]


_DECLARED = (
    "SELECT structure_id, standing, wants_mentor, may_mentor, publics, theme_ids, place, offers, seeks, wished_id, "
    "words FROM mentoring_profile "
)
_PAIRING = (
    "SELECT id, mentor_id, newcomer_id, fit, reasons, by_hand, mentor_said, newcomer_said, why_not, proposed_on, seq "
    "FROM pairing "
)


def declared(cursor: Cursor, edition_id: str) -> dict[str, Declared]:
    """What each structure declared, by its id."""
    found = rows(cursor, Declared, _DECLARED + "WHERE edition_id = ?", [edition_id])
    return {each.structure_id: each for each in found}


def find(cursor: Cursor, pairing_id: str) -> Pairing | None:
    """One pair."""
    return one(cursor, Pairing, _PAIRING + "WHERE id = ?", [pairing_id])


def pairings(cursor: Cursor, edition_id: str) -> list[Pairing]:
    """The pairs of an edition, in the order they were proposed; the declined ones too."""
    return rows(cursor, Pairing, _PAIRING + "WHERE edition_id = ? ORDER BY seq, id", [edition_id])


def notes(cursor: Cursor, edition_id: str) -> dict[str, list[PairNote]]:
    """The follow-up notes, by pair, in the order they were written."""
    found: dict[str, list[PairNote]] = {}
    for note in rows(
        cursor,
        PairNote,
        "SELECT n.id, n.pairing_id, n.person_id, n.body, n.written_on FROM pairing_note n "
        "JOIN pairing p ON p.id = n.pairing_id WHERE p.edition_id = ? ORDER BY n.seq",
        [edition_id],
    ):
        found.setdefault(note.pairing_id, []).append(note)
    return found


def note(cursor: Cursor, note_id: str) -> PairNote | None:
    """One note."""
    sql = "SELECT id, pairing_id, person_id, body, written_on FROM pairing_note WHERE id = ?"
    return one(cursor, PairNote, sql, [note_id])


def standing(cursor: Cursor, edition: Edition) -> Standing:
    """Who is new, who may mentor and with how much room left, by name.

    Declined pairs bind nobody; the others take a place, whether they are confirmed or not.
    """
    said = declared(cursor, edition.id)
    new = _new(cursor, edition, said)
    profiles = _profiles(cursor, edition.id, said)
    paired = {each.newcomer_id for each in pairings(cursor, edition.id) if each.state != "declined"}
    wanting_none = [id_ for id_ in new if id_ in said and not said[id_].wants_mentor and id_ not in paired]
    return Standing(
        [profiles[id_] for id_ in new if id_ not in wanting_none],
        [each for id_, each in profiles.items() if id_ not in new and said.get(id_, NOTHING_DECLARED).may_mentor],
        wanting_none,
    )


def _new(cursor: Cursor, edition: Edition, said: dict[str, Declared]) -> list[str]:
    earlier = [other.ends_on for other in editions.all_of_them(cursor) if other.id != edition.id]
    since = since_when_new(edition.starts_on, earlier)
    first: dict[str, date] = {}
    for stay in structures.stays(cursor):
        first.setdefault(stay.structure_id, stay.joined_on)
    return [
        each.id
        for each in structures.all_known(cursor)
        if (each.membership_id or each.id in said)
        and is_new(said.get(each.id, NOTHING_DECLARED).standing, first.get(each.id), since)
    ]


def _profiles(cursor: Cursor, edition_id: str, said: dict[str, Declared]) -> dict[str, Profile]:
    """Every structure as matching knows it, by name."""
    carried: dict[str, list[programme.Activity]] = {}
    for activity in programme.of_edition(cursor, edition_id):
        if activity.state != "cancelled":
            for structure_id in activity.structure_ids:
                carried.setdefault(structure_id, []).append(activity)
    load: dict[str, int] = {}
    refused: dict[str, set[str]] = {}
    for pair in pairings(cursor, edition_id):
        if pair.state == "declined":
            refused.setdefault(pair.mentor_id, set()).add(pair.newcomer_id)
        else:
            load[pair.mentor_id] = load.get(pair.mentor_id, 0) + 1
    found = {}
    for structure in structures.all_known(cursor):
        own, its = said.get(structure.id, NOTHING_DECLARED), carried.get(structure.id, [])
        found[structure.id] = Profile(
            structure.id,
            frozenset({*own.theme_ids, *(theme for each in its for theme in each.theme_ids)}),
            frozenset({*own.publics, *(public for each in its for public in each.publics)}),
            frozenset(filter(None, {own.place, *(each.place for each in its)})),
            frozenset(each.id for each in its),
            frozenset(own.offers),
            frozenset(own.seeks),
            own.wished_id,
            max(0, own.may_mentor - load.get(structure.id, 0)),
            frozenset(refused.get(structure.id, ())),
        )
    return found


def profile(cursor: Cursor, edition_id: str, structure_id: str) -> Profile:
    """One structure as matching knows it. KeyError when there is no such structure."""
    return _profiles(cursor, edition_id, declared(cursor, edition_id))[structure_id]
