"""Loans as the boards show them: with names, and what each one waits for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ssi_core.domain.loans import ASKED, TAKEN, WAITING, kind_names, state_names
from ssi_core.live.boards import View
from ssi_core.store.queries import editions, means, people, structures
from ssi_core.store.queries.means import Loan, Means

TABLES = (*means.TABLES, "belonging", "seat")


@dataclass(frozen=True)
class State:
    """Everything lent in the current edition."""

    catalogue: list[Means]
    loans: list[Loan]
    structures: dict[str, str]
    people: dict[str, str]
    kinds: dict[str, str]
    states: dict[str, str]

    def thing(self, loan: Loan) -> Means | None:
        """What a loan is of."""
        return next((each for each in self.catalogue if each.id == loan.means_id), None)

    def of(self, thing: Means) -> list[Loan]:
        """The loans of something."""
        return [each for each in self.loans if each.means_id == thing.id]

    @property
    def to_decide(self) -> list[Loan]:
        """Asked for, and not answered."""
        return [each for each in self.loans if each.state == ASKED]

    @property
    def to_look_at(self) -> list[Loan]:
        """Held for an activity that moved or does not take place any more."""
        held = (each for each in self.loans if each.state in (*TAKEN, WAITING, ASKED))
        return [each for each in held if each.called_off or each.moved]

    @property
    def days(self) -> list[date]:
        """The days on which something is lent, in order."""
        return sorted({each.starts.date() for each in self.loans if each.state in TAKEN})


def read(view: View) -> State:
    """Of the current edition."""
    edition = editions.current(view.cursor)
    return State(
        means.catalogue(view.cursor),
        means.loans(view.cursor, edition.id) if edition else [],
        structures.names(view.cursor),
        people.names(view.cursor),
        kind_names(),
        state_names(),
    )


def speaking(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`structure-…` for those one speaks for, `by-…` for what one asked for oneself."""
    return {
        person: [f"by-{person}", *(f"structure-{each}" for each in people.structures_of(view.cursor, person))]
        for person in people_looking
        if person
    }
