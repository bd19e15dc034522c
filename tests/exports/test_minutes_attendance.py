"""Who came, for whom; who apologised; which structures nobody spoke for."""

from __future__ import annotations

from datetime import date

import pytest

from ssi_core.exports.minutes import Minutes, StructureAttendance
from ssi_core.exports.minutes_attendance import expected_on
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_outline import outline
from ssi_core.store.queries.structures import Stay
from tests.conftest import Town
from tests.exports.plenaries_held import closed, minutes_of, opened

BEFORE, DAY, AFTER = date(2026, 9, 1), date(2026, 9, 10), date(2026, 9, 20)


def of(minutes: Minutes, name: str) -> StructureAttendance | None:
    return next((each for each in minutes.attendance if each.structure_name == name), None)


def test_people_are_listed_by_structure_and_by_last_name(town: Town) -> None:
    plenary = opened(town)
    jardins = town.structures["Les Jardins partagés"]
    for person in (town.alice, town.bruno):
        town.do(person, "attendance.come", plenary_id=plenary)
    for first, last in (("Émile", "Élissalde"), ("Zoé", "Abadie")):
        town.do(
            town.facilitator, "attendance.add", plenary_id=plenary, person_id="nouvelle", first_name=first,
            last_name=last, structure=jardins,
        )  # fmt: skip
    minutes = minutes_of(town, closed(town, plenary))
    entry = of(minutes, "Les Jardins partagés")
    assert entry is not None
    assert entry.present == ("Zoé Abadie", "Émile Élissalde", "Alice Larrieu")
    assert entry.kind == ""  # « autre » says nothing


def test_guests_are_those_of_the_structure_that_invited_them(town: Town) -> None:
    plenary = opened(town)
    town.do(
        town.alice,
        "invitation.create",
        plenary_id=plenary,
        structure_id=town.structures["Les Jardins partagés"],
    )
    link = town.one("SELECT id FROM invitation")
    town.do("guest", "door.come_as_guest", invitation=link, first_name="Tom", last_name="Ruiz")
    entry = of(minutes_of(town, plenary), "Les Jardins partagés")
    assert entry is not None
    assert (entry.present, entry.guests, entry.absent) == ((), ("Tom Ruiz",), False)


def test_who_speaks_for_no_structure_is_no_structure_represented(town: Town) -> None:
    plenary = opened(town)
    town.do(
        town.facilitator, "attendance.add", plenary_id=plenary, person_id="nouvelle", first_name="Inès",
        last_name="Marchal", structure="aucune",
    )  # fmt: skip
    minutes = minutes_of(town, plenary)
    assert minutes.attendance[-1] == StructureAttendance("", "", ("Inès Marchal",))
    text = to_markdown(outline(minutes)).replace("\u00a0", " ")
    assert "1 présent." in text
    assert "- À titre individuel : Inès Marchal" in text


def test_a_member_that_nobody_spoke_for_is_absent_and_one_excused_is_not(town: Town) -> None:
    for name in ("Épicerie sociale", "Lycée Jean-Moulin"):
        town.do(
            town.facilitator, "structure.enter", structure_id=town.structures[name], joined_on="2026-09-01"
        )
    plenary = opened(town)
    town.do(town.facilitator, "attendance.excuse", plenary_id=plenary, person_id=town.bruno)
    minutes = minutes_of(town, plenary)
    grocery, school = of(minutes, "Épicerie sociale"), of(minutes, "Lycée Jean-Moulin")
    assert grocery is not None and school is not None
    assert (grocery.excused, grocery.absent) == (("Bruno Etcheverry",), False)
    assert school.absent
    assert of(minutes, "Les Jardins partagés") is None  # never came, not a member


def test_a_structure_that_came_to_an_earlier_plenary_is_missed_at_the_next(town: Town) -> None:
    first = opened(town)
    town.do(town.alice, "attendance.come", plenary_id=first)
    closed(town, first)
    second = opened(town, title="Plénière 2", on="2026-10-08T18:00")
    town.do(town.bruno, "attendance.come", plenary_id=second)
    closed(town, second)
    jardins = of(minutes_of(town, second), "Les Jardins partagés")
    assert jardins is not None and jardins.absent
    assert of(minutes_of(town, first), "Épicerie sociale") is None  # it came later only


@pytest.mark.parametrize(
    ("stay", "came_before", "expected"),
    [
        (Stay("m", "s", BEFORE, None), set(), True),
        (Stay("m", "s", DAY, None), set(), True),
        (Stay("m", "s", AFTER, None), set(), False),
        (Stay("m", "s", BEFORE, AFTER), set(), True),
        (Stay("m", "s", BEFORE, DAY), set(), False),
        (Stay("m", "s", BEFORE, DAY), {"s"}, False),
        (None, {"s"}, True),
        (None, set(), False),
    ],
)
def test_a_structure_is_expected_while_it_is_a_member(
    stay: Stay | None, came_before: set[str], expected: bool
) -> None:
    assert ("s" in expected_on(DAY, [stay] if stay else [], came_before)) is expected
