"""Replays a story through the real actions: its journal, its history and its comptes rendus are genuine."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from ssi_core.actions.desk import carry_out
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import Role
from ssi_core.store import journal
from ssi_core.store.database import Cursor
from ssi_core.store.queries import room, seats


@dataclass(frozen=True)
class Called:
    """The id of what an earlier step `kept` under this name, after `prefix`; inside fields, whatever their depth."""

    name: str
    prefix: str = ""


@dataclass(frozen=True)
class Keyed:
    """A key made of a word and of the id of what was `kept`: « note:abc »."""

    before: str
    called: Called


@dataclass(frozen=True)
class RoomCode:
    """The code of the room, as people read it on the big screen."""


@dataclass(frozen=True)
class Step:
    """What someone did, and when (wall clock). `who` is a person's name in the story.

    `keep` names what the step created; when it created several things, the next ones are `keep/1`, `keep/2`…
    """

    at: datetime
    who: str
    action: str
    fields: dict[str, Any] = field(default_factory=dict)
    keep: str = ""


def person(name: str) -> str:
    """The name under which a person's id is kept."""
    return f"personne:{name}"


class Player:
    """Plays the steps of a story on one cursor, inside the caller's transaction."""

    def __init__(self, cursor: Cursor) -> None:
        self.first_seq = 0
        self.last_seq = journal.last_seq(cursor)
        self.touched: set[str] = set()
        self._cursor = cursor
        self._ids: dict[str, str] = {}
        self._roles: dict[str, Role] = {}

    def play(self, steps: Iterable[Step]) -> None:
        """Do every step, in the order of time; those of the same minute, in the order given."""
        for step in sorted(steps, key=lambda each: each.at):
            self.do(step)

    def do(self, step: Step) -> None:
        """Do one step. Raises NotDone when the story breaks a rule."""
        who = self._ids.setdefault(person(step.who), new_id())
        fields = {name: self._known(value) for name, value in step.fields.items()}
        now = clock.instant_of(step.at)
        try:
            done, touched = carry_out(self._cursor, now, who, self._role_of(who), step.action, fields, new_id())
        except NotDone as problem:
            problem.add_note(f"{step.at}, {step.who}: {step.action}")
            raise
        if step.keep:
            for place, created_id in enumerate(done.ids):
                self._ids[f"{step.keep}/{place}" if place else step.keep] = created_id
        self.first_seq = self.first_seq or self.last_seq + 1
        self.last_seq = done.seq or self.last_seq
        self.touched |= touched
        if "seat" in touched:
            self._roles.clear()

    def _role_of(self, person_id: str) -> Role:
        """Read again only when seats change: nobody in a story is a guest with a phone, whose role is less simple."""
        if person_id not in self._roles:
            self._roles[person_id] = seats.role_of(self._cursor, person_id)
        return self._roles[person_id]

    def _known(self, value: Any) -> Any:
        if isinstance(value, Called):
            return value.prefix + self._ids[value.name]
        if isinstance(value, Keyed):
            return f"{value.before}{self._ids[value.called.name]}"
        if isinstance(value, RoomCode):
            return room.code(self._cursor)
        if isinstance(value, list):
            return [self._known(each) for each in value]
        return value
