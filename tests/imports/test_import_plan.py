from __future__ import annotations

from dataclasses import asdict, replace
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.same_name import name_key
from ssi_core.imports import activities, people, structures
from ssi_core.imports.activities import ActivityValues
from ssi_core.imports.drafts import Draft
from ssi_core.imports.people import PersonValues
from ssi_core.imports.plan import Change, PlannedLine, compare
from ssi_core.imports.structures import StructureValues

CLUB = StructureValues("Le Club", "association", joined_on=date(2020, 1, 2))


def plan(drafts: list[Draft[StructureValues]], existing: list[object]) -> list[PlannedLine[StructureValues]]:
    return compare(drafts, existing, structures.key_of, structures.COMPARED)


def test_a_new_name_is_to_be_created() -> None:
    assert [line.status for line in plan([Draft(2, CLUB)], [StructureValues("Les Amis")])] == ["create"]


def test_a_known_name_with_nothing_new_is_the_same_whatever_its_spelling() -> None:
    record = {"id": "s1", "name": "LE CLUB", "kind": "association", "joined_on": date(2020, 1, 2), "website": None}
    line = compare([Draft(2, CLUB)], [record], structures.key_of, {"kind": "Type", "joined_on": "Arrivée"})[0]
    assert (line.status, line.existing) == ("same", record)


def test_a_change_is_shown_before_and_after_as_people_read_it() -> None:
    line = plan([Draft(2, replace(CLUB, kind="autre", joined_on=date(2021, 3, 4)))], [CLUB])[0]
    assert line.status == "change"
    assert line.changes == (
        Change("kind", "Type", "association", "autre"),
        Change("joined_on", "Date d’arrivée", "02/01/2020", "04/03/2021"),
    )


def test_what_the_file_leaves_empty_is_left_as_it_is() -> None:
    assert plan([Draft(2, StructureValues("Le Club"))], [CLUB])[0].status == "same"


def test_a_line_with_problems_is_refused_with_them() -> None:
    draft: Draft[StructureValues] = Draft(7, None, ("Colonne « Nom » : à remplir.",))
    assert plan([draft], [])[0] == PlannedLine(7, "refused", None, reasons=draft.problems)


def test_a_repeated_line_does_nothing_and_says_which_one_it_repeats() -> None:
    first, second = plan([Draft(2, CLUB), Draft(5, CLUB)], [])
    assert (first.status, second.status) == ("create", "same") and "ligne 2" in second.reasons[0]


def test_a_line_that_contradicts_an_earlier_one_is_refused_with_the_earlier_number() -> None:
    lines = plan([Draft(2, CLUB), Draft(9, replace(CLUB, kind="mairie"))], [])
    assert lines[1].status == "refused"
    assert "ligne 2" in lines[1].reasons[0] and "Type" in lines[1].reasons[0]


def test_a_name_that_two_records_bear_is_refused() -> None:
    assert plan([Draft(2, CLUB)], [CLUB, replace(CLUB, name="Le club")])[0].status == "refused"


def test_a_person_whose_structure_is_spelt_otherwise_is_the_same() -> None:
    drafts = [Draft(2, PersonValues("Jeanne", "Inventée", "les amis", shares_contact=False))]
    record = PersonValues("JEANNE", "Inventée", "Les Amis", shares_contact=True)
    line = compare(drafts, [record], people.key_of, {"structure": "Structure", "shares_contact": "Partage"})[0]
    assert line.changes == (Change("shares_contact", "Partage", "oui", "non"),)


def test_the_order_of_a_list_and_the_type_that_holds_it_do_not_matter() -> None:
    bal = ActivityValues("Bal", datetime(2025, 11, 17, 18), datetime(2025, 11, 17, 20), publics=("ados", "adultes"))
    record = asdict(bal) | {"publics": ["adultes", "ados"], "end": datetime(2025, 11, 17, 21)}
    line = compare([Draft(2, bal)], [record], activities.key_of, activities.COMPARED)[0]
    assert [(change.field, change.before) for change in line.changes] == [("end", "17/11/2025 21:00")]


def test_the_same_title_on_another_day_is_another_activity() -> None:
    bal = ActivityValues("Bal", datetime(2025, 11, 17, 18), datetime(2025, 11, 17, 20))
    later = replace(bal, start=datetime(2025, 11, 24, 18), end=datetime(2025, 11, 24, 20))
    lines = compare([Draft(2, bal), Draft(3, later)], [], activities.key_of, activities.COMPARED)
    assert [line.status for line in lines] == ["create", "create"]


NAMES = st.text(alphabet="abÉé -'", min_size=1, max_size=4).filter(str.strip)
VALUES = st.builds(StructureValues, NAMES, st.sampled_from([None, "mairie", "autre"]), description=NAMES)


@given(st.lists(VALUES, max_size=8), st.lists(VALUES, max_size=4))
def test_importing_twice_does_nothing_the_second_time(
    values: list[StructureValues], before: list[StructureValues]
) -> None:
    records = {_key(record): record for record in before}
    drafts = [Draft(number, value) for number, value in enumerate(values, start=2)]
    for line in plan(drafts, list(records.values())):
        if line.value and line.status in ("create", "change"):
            old = asdict(records.get(_key(line.value), line.value))
            records[_key(line.value)] = StructureValues(**old | {k: v for k, v in asdict(line.value).items() if v})
    again = plan(drafts, list(records.values()))
    assert {line.status for line in again} <= {"same", "refused"}
    assert all("contredit" in line.reasons[0] for line in again if line.status == "refused")


def _key(value: StructureValues) -> str:
    return name_key(structures.key_of(value))
