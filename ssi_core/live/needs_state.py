"""Needs as the boards show them: with names, what is missing, and who may do what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.domain import money
from ssi_core.domain.needs import FILED, GRANTED, TO_ASK, funding_state_names, speaker_state_names
from ssi_core.live.boards import View
from ssi_core.store.queries import editions, needs, people, programme, structures
from ssi_core.store.queries.needs import TABLES, Funding, Need, Shift, Speaker, Totals
from ssi_core.store.queries.people import Person
from ssi_core.store.queries.programme import Activity

__all__ = ["TABLES", "State", "mine", "read"]


@dataclass(frozen=True)
class State:
    """Everything needed in the current edition."""

    needs: list[Need]
    speakers: list[Speaker]
    shifts: list[Shift]
    fundings: list[Funding]
    activities: list[Activity]
    structures: dict[str, str]
    names: dict[str, str]
    people: list[Person]
    speaker_states: dict[str, str]
    funding_states: dict[str, str]

    def of(self, need: Need) -> list[Speaker]:
        """Those proposed for a need."""
        return [each for each in self.speakers if each.need_id == need.id]

    @property
    def totals(self) -> Totals:
        """The money of the edition."""
        return needs.totals(self.fundings)

    @property
    def missing_needs(self) -> list[Need]:
        """Where speakers are still to be found."""
        return [each for each in self.needs if each.missing]

    @property
    def missing_shifts(self) -> list[Shift]:
        """Where volunteers are still to be found."""
        return [each for each in self.shifts if each.missing]

    @property
    def open_fundings(self) -> list[Funding]:
        """Asked for and not answered, or still to ask."""
        return [each for each in self.fundings if each.state in (TO_ASK, FILED)]

    def euros(self, cents: int) -> str:
        """A sum as it is shown."""
        return money.euros(cents)

    def typed(self, cents: int) -> str:
        """A sum as it is typed; '' for none."""
        return money.typed(cents) if cents else ""

    @property
    def granted(self) -> str:
        """The state in which money is obtained."""
        return GRANTED


def read(view: View) -> State:
    """Of the current edition."""
    cursor = view.cursor
    edition = editions.current(cursor)
    if edition is None:
        found = State([], [], [], [], [], {}, {}, [], speaker_state_names(), funding_state_names())
        return found
    return State(
        needs.needs(cursor, edition.id),
        needs.speakers(cursor, edition.id),
        needs.shifts(cursor, edition.id),
        needs.fundings(cursor, edition.id),
        [each for each in programme.of_edition(cursor, edition.id) if each.state != "cancelled"],
        structures.names(cursor),
        people.names(cursor),
        people.all_known(cursor),
        speaker_state_names(),
        funding_state_names(),
    )


def mine(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`need-…`, `speaker-…`, `act-…`, `structure-…`: what each may change; `joined-…`: the shifts they are on."""
    state = read(view)
    return {person: _keys(view, state, person) for person in people_looking if person}


def _keys(view: View, state: State, person: str) -> list[str]:
    own = people.structures_of(view.cursor, person)
    held = {each.id for each in state.activities if each.person_id == person or own & set(each.structure_ids)}
    their_needs = {each.id for each in state.needs if each.person_id == person or each.activity_id in held}
    their_speakers = {
        each.id
        for each in state.speakers
        if each.need_id in their_needs or each.person_id == person or each.structure_id in own
    }
    return [
        *(f"act-{each}" for each in sorted(held)),
        *(["holds"] if held else []),
        *(f"need-{each}" for each in sorted(their_needs)),
        *(f"speaker-{each}" for each in sorted(their_speakers)),
        *(f"structure-{each}" for each in sorted(own)),
        *(f"joined-{each.id}" for each in state.shifts if person in each.takers),
    ]
