"""What activities need: speakers, volunteers; and the money of the edition."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from ssi_core.domain.needs import CONFIRMED, DECLINED, GRANTED, REFUSED, Slot
from ssi_core.domain.occasions import Resource
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people
from ssi_core.store.reading import one, rows

TABLES = (
    "speaker_need", "speaker", "shift", "shift_part", "funding", "activity", "structure", "edition", "person",
    "belonging", "seat",
)  # fmt: skip


@dataclass(frozen=True)
class Need:
    """Speakers looked for; `title`, `starts`, `ends` are those of its activity, '' once it is off the programme."""

    id: str
    activity_id: str
    subject: str
    expertise: str
    wanted: int
    by_on: date | None
    cents: int
    person_id: str
    title: str
    activity_state: str
    starts: datetime | None
    ends: datetime | None
    found: int
    thought_of: int

    @property
    def called_off(self) -> bool:
        """Whether its activity does not take place any more."""
        return self.activity_state in ("", "cancelled")

    @property
    def missing(self) -> int:
        """How many are still to be found."""
        return 0 if self.called_off else max(0, self.wanted - self.found)


@dataclass(frozen=True)
class Speaker:
    """Somebody proposed."""

    id: str
    need_id: str
    structure_id: str
    person_id: str
    about: str
    state: str


@dataclass(frozen=True)
class Shift:
    """A shift; `takers` in the order of signing up."""

    id: str
    edition_id: str
    activity_id: str
    label: str
    place: str
    starts: datetime
    ends: datetime
    wanted: int
    reserve: bool
    title: str
    activity_state: str
    takers: list[str]

    @property
    def called_off(self) -> bool:
        """Whether its activity does not take place any more."""
        return self.activity_state in ("", "cancelled")

    @property
    def missing(self) -> int:
        """How many are still needed."""
        return 0 if self.called_off else max(0, self.wanted - len(self.takers))

    @property
    def coming(self) -> list[str]:
        """Those who are in."""
        return self.takers[: self.wanted]

    @property
    def in_reserve(self) -> list[str]:
        """Those who come if somebody is missing."""
        return self.takers[self.wanted :]


@dataclass(frozen=True)
class Funding:
    """Money looked for."""

    id: str
    title: str
    funder: str
    asked: int
    by_on: date | None
    carrier_id: str
    state: str
    obtained: int


@dataclass(frozen=True)
class Totals:
    """The money of an edition, in cents: everything sought, what is asked for and not refused, what is obtained."""

    sought: int
    filed: int
    obtained: int


_NEED = (
    "SELECT n.id, n.activity_id, n.subject, n.expertise, n.wanted, n.by_on, n.cents, n.person_id, "
    "coalesce(a.title, ''), coalesce(a.state, ''), a.starts, a.ends, "
    "(SELECT count(*) FROM speaker s WHERE s.need_id = n.id AND s.state = 'confirmed'), "
    "(SELECT count(*) FROM speaker s WHERE s.need_id = n.id AND s.state = 'suggested') "
    "FROM speaker_need n LEFT JOIN activity a ON a.id = n.activity_id "
)
_SPEAKER = "SELECT s.id, s.need_id, s.structure_id, s.person_id, s.about, s.state FROM speaker s "
_SHIFT = (
    "SELECT s.id, s.edition_id, s.activity_id, s.label, s.place, s.starts, s.ends, s.wanted, s.reserve, "
    "coalesce(a.title, ''), coalesce(a.state, ''), "
    "coalesce((SELECT list(p.person_id ORDER BY p.seq, p.id) FROM shift_part p WHERE p.shift_id = s.id), []) "
    "FROM shift s LEFT JOIN activity a ON a.id = s.activity_id "
)
_FUNDING = "SELECT id, title, funder, asked, by_on, carrier_id, state, obtained FROM funding "


def need(cursor: Cursor, need_id: str) -> Need | None:
    """One need."""
    return one(cursor, Need, _NEED + "WHERE n.id = ?", [need_id])


def needs(cursor: Cursor, edition_id: str) -> list[Need]:
    """Those of an edition, by time of their activity."""
    return rows(cursor, Need, _NEED + "WHERE n.edition_id = ? ORDER BY a.starts, n.seq", [edition_id])


def speaker(cursor: Cursor, speaker_id: str) -> Speaker | None:
    """One proposed."""
    return one(cursor, Speaker, _SPEAKER + "WHERE s.id = ?", [speaker_id])


def speakers(cursor: Cursor, edition_id: str) -> list[Speaker]:
    """Those of an edition, in the order they were proposed."""
    sql = _SPEAKER + "JOIN speaker_need n ON n.id = s.need_id WHERE n.edition_id = ? ORDER BY s.seq, s.id"
    return rows(cursor, Speaker, sql, [edition_id])


def speaking_slots(cursor: Cursor, person_id: str) -> list[Slot]:
    """When a person is confirmed as speaker; `Slot.id` is the activity."""
    sql = (
        "SELECT DISTINCT a.id, a.starts, a.ends FROM speaker s JOIN speaker_need n ON n.id = s.need_id "
        "JOIN activity a ON a.id = n.activity_id WHERE s.person_id = ? AND s.state = ? AND a.state <> 'cancelled' "
        "ORDER BY a.starts, a.id"
    )
    return rows(cursor, Slot, sql, [person_id, CONFIRMED])


def shift(cursor: Cursor, shift_id: str) -> Shift | None:
    """One shift."""
    return one(cursor, Shift, _SHIFT + "WHERE s.id = ?", [shift_id])


def shifts(cursor: Cursor, edition_id: str) -> list[Shift]:
    """Those of an edition, by time."""
    return rows(cursor, Shift, _SHIFT + "WHERE s.edition_id = ? ORDER BY s.starts, s.seq", [edition_id])


def shifts_of(cursor: Cursor, person_id: str) -> list[Shift]:
    """Those a person signed up for, whose activity takes place, by time."""
    sql = _SHIFT + (  # noqa: S608 - our own words
        "WHERE a.state <> 'cancelled' "
        "AND EXISTS (SELECT 1 FROM shift_part p WHERE p.shift_id = s.id AND p.person_id = ?) "
        "ORDER BY s.starts, s.seq"
    )
    return rows(cursor, Shift, sql, [person_id])


def where_people_are(cursor: Cursor, edition_id: str) -> list[list[Slot]]:
    """For each volunteer their shifts, for each confirmed speaker their activities."""
    found: dict[str, list[Slot]] = {}
    for each in shifts(cursor, edition_id):
        for person_id in each.takers if not each.called_off else ():
            found.setdefault(person_id, []).append(Slot(each.id, each.starts, each.ends))
    speaking = {each.person_id for each in speakers(cursor, edition_id) if each.person_id}
    return [*found.values(), *(speaking_slots(cursor, each) for each in sorted(speaking))]


def part_id(cursor: Cursor, shift_id: str, person_id: str) -> str:
    """The line by which a person signed up; ''."""
    sql = "SELECT id FROM shift_part WHERE shift_id = ? AND person_id = ?"
    row = cursor.execute(sql, [shift_id, person_id]).fetchone()
    return str(row[0]) if row else ""


def funding(cursor: Cursor, funding_id: str) -> Funding | None:
    """One source of money."""
    return one(cursor, Funding, _FUNDING + "WHERE id = ?", [funding_id])


def fundings(cursor: Cursor, edition_id: str) -> list[Funding]:
    """Those of an edition, the first deadline first."""
    return rows(cursor, Funding, _FUNDING + "WHERE edition_id = ? ORDER BY by_on NULLS LAST, seq", [edition_id])


def totals(found: list[Funding]) -> Totals:
    """What is sought, asked for (or answered), obtained; what was refused is sought no more."""
    return Totals(
        sum(each.asked for each in found if each.state != REFUSED),
        sum(each.asked for each in found if each.state not in (REFUSED, "to_ask")),
        sum(each.obtained for each in found if each.state == GRANTED),
    )


def shared(cursor: Cursor, edition_id: str) -> dict[str, list[Resource]]:
    """Who speaks at each activity, for the rules of clashes; a structure may send several people, a person is one."""
    activities = {each.id: each.activity_id for each in needs(cursor, edition_id)}
    names = people.names(cursor)
    found: dict[str, list[Resource]] = {}
    for each in speakers(cursor, edition_id):
        if each.person_id and each.state != DECLINED:
            resource = Resource("speaker", each.person_id, names.get(each.person_id, ""))
            if resource not in found.setdefault(activities[each.need_id], []):
                found[activities[each.need_id]].append(resource)
    return found
