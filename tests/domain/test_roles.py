"""Who answers for a role, who has too many, what moving one does."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.roles import CONTRIBUTES, PARTS, RESPONSIBLE, is_open, loads, moved


@dataclass(frozen=True)
class Had:
    part: str
    structure_id: str = ""
    person_id: str = ""


parties = st.builds(
    Had, st.sampled_from(PARTS), st.sampled_from(["", "mairie", "radsi"]), st.sampled_from(["", "alice", "bruno"])
).filter(lambda had: had.structure_id or had.person_id)
roles = st.lists(st.lists(parties, max_size=4), max_size=8)


@given(st.lists(parties, max_size=5))
def test_a_role_is_open_until_somebody_answers_for_it(given_parts: list[Had]) -> None:
    assert is_open(given_parts) == (RESPONSIBLE not in {each.part for each in given_parts})


@given(roles, st.integers(1, 5), st.integers(1, 9))
def test_a_role_counts_once_for_each_of_those_who_bear_it(told: list[list[Had]], person: int, structure: int) -> None:
    people, structures = loads(told, person, structure)
    for load in people:
        bearing = [each for each in told if any(had.person_id == load.id and had.part == RESPONSIBLE for had in each)]
        helping = [
            each for each in told if each not in bearing
            and any(had.person_id == load.id and had.part == CONTRIBUTES for had in each)
        ]  # fmt: skip
        assert (load.responsible, load.contributes) == (len(bearing), len(helping))
        assert load.overloaded == (len(bearing) > person)
    assert [load.responsible for load in structures] == sorted((load.responsible for load in structures), reverse=True)
    assert all(load.most == structure for load in structures)


@given(st.lists(parties, max_size=4), st.sampled_from(["", "mairie", "radsi"]), st.sampled_from(["", "mairie", "radsi"]))
def test_moving_never_takes_a_role_from_a_person(told: list[Had], old: str, new: str) -> None:
    ending, starting = moved(told, old, new)
    assert not any(each.person_id for each in ending)
    assert starting in ("", new)
    left = [each for each in told if each not in ending and each.part == RESPONSIBLE]
    assert not (starting and left)


def test_a_role_follows_its_column_when_a_structure_answers_as_a_whole() -> None:
    mairie = Had(RESPONSIBLE, "mairie")
    assert moved([mairie], "mairie", "radsi") == ([mairie], "radsi")
    assert moved([mairie], "mairie", "") == ([mairie], "")
    assert moved([], "", "radsi") == ([], "radsi")
    assert moved([Had(RESPONSIBLE, "mairie", "alice")], "mairie", "radsi") == ([], "")
