"""The attendance of a compte rendu, structure by structure, from the attendance list and the stays."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ssi_core.domain.structure_kinds import kind_name
from ssi_core.exports.minutes import StructureAttendance
from ssi_core.store.queries.attendance import Line
from ssi_core.store.queries.structures import Stay, Structure


def attendance_of(
    lines: list[Line], structures: Iterable[Structure], expected: set[str], names: dict[str, str]
) -> tuple[StructureAttendance, ...]:
    """One entry per structure that someone came or excused themselves for, or that was `expected`.

    People of no structure come last, under an entry without a name.
    """
    found, known = [], set()
    for structure in structures:
        known.add(structure.id)
        its = [line for line in lines if line.structure_id == structure.id]
        if its or structure.id in expected:
            found.append(
                _entry(
                    structure.name, "" if structure.kind == "autre" else kind_name(structure.kind), its, names
                )
            )
    alone = [line for line in lines if line.structure_id not in known]
    return (*found, _entry("", "", alone, names)) if alone else tuple(found)


def expected_on(day: date, stays: list[Stay], came_before: set[str]) -> set[str]:
    """The structures awaited on `day`: members, and those that came before without being entered as members.

    The day a structure leaves is no longer its own.
    """
    members = {
        stay.structure_id
        for stay in stays
        if stay.joined_on <= day and (stay.left_on is None or day < stay.left_on)
    }
    return members | (came_before - {stay.structure_id for stay in stays})


def _entry(name: str, kind: str, lines: list[Line], names: dict[str, str]) -> StructureAttendance:
    def those(state: str, *, guests: bool) -> tuple[str, ...]:
        # Someone who came on their own is nobody's guest.
        chosen = [line for line in lines if line.state == state and (line.is_guest and bool(name)) == guests]
        return tuple(names[line.person_id] for line in chosen)

    present, guests = those("present", guests=False), those("present", guests=True)
    excused = those("excused", guests=False) + those("excused", guests=True)
    return StructureAttendance(
        name, kind, present, excused, guests, absent=not (present or guests or excused)
    )
