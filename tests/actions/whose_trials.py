"""Each action of the example asked again by four people, at the moment before it was played, and rolled back."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from ssi_core.actions.desk import carry_out
from ssi_core.demo import billere
from ssi_core.demo.player import Player, Step, person
from ssi_core.domain import clock
from ssi_core.domain.errors import Forbidden, NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import Role
from ssi_core.store.database import Cursor, Database
from ssi_core.store.queries import room, seats

SAID = tomllib.loads((Path(__file__).parent / "whose.toml").read_text(encoding="utf-8"))
DAY, LEAD = date(2026, 9, 15), "nadege"
# Someone who takes part and has nothing to do with anything here; another one who runs the room; nobody.
STRANGER, SECOND, VISITOR = "stranger", "second", ""
DONE, FORBIDDEN = "done", "forbidden"


class Undone(Exception):
    """Rolls a trial back."""


@dataclass
class Trial:
    """What happened to each who asked: DONE, FORBIDDEN, or the refusal's words; and whose rows a stranger changed."""

    owner: str
    said: dict[str, str] = field(default_factory=dict)
    touched: bool = False


class Trying(Player):
    """The player of the example, that stops before what is to be tried."""

    def __init__(self, database: Database) -> None:
        with database.write() as cursor:
            super().__init__(cursor)
        self.database = database
        self.trials: dict[str, Trial] = {}
        self._let_in_already = False
        self._latest: tuple[str, ...] = ()

    def play_all(self) -> None:
        """Every step; before the chosen ones, the trials."""
        steps = sorted(billere.story().steps(DAY), key=lambda each: each.at)
        chosen = {id(step): followed(step.action) for step in samples(steps).values()}
        pending: list[Step] = []
        for step in steps:
            if id(step) in chosen:
                self._commit(pending)
                pending = []
                if self._let_in_already:
                    self._try(step, chosen[id(step)])
            pending.append(step)
        self._commit(pending)

    def _commit(self, steps: list[Step]) -> None:
        with self.database.write() as self._cursor:
            for step in steps:
                self.do(step)
            if any(each.action == "edition.start" for each in steps):
                self._let_in(steps[-1])

    def _let_in(self, step: Step) -> None:
        self._let_in_already = True
        for who in (STRANGER, SECOND):
            form = {"code": room.code(self._cursor), "first_name": who, "last_name": "Inconnu", "structure": "autre",
                    "new_structure": f"Les amis de {who}"}  # fmt: skip
            self._carry_out(step, who, "door.join", form, new_id())
        carry_out(self._cursor, clock.instant_of(step.at), "", Role.FACILITATOR, "room.give_role",
                  {"person_id": SECOND, "role": "facilitator"}, new_id())  # fmt: skip

    def _carry_out(self, step: Step, who: str, action: str, fields: dict[str, Any], op_id: str) -> tuple[str, ...]:
        role = seats.role_of(self._cursor, who)
        return carry_out(self._cursor, clock.instant_of(step.at), who, role, action, fields, op_id)[0].ids

    def _try(self, step: Step, names: list[str]) -> None:
        step = replace(step, who=SAID["by"].get(step.action, step.who))
        owner = self._ids.setdefault(person(step.who), new_id())
        for name in names:
            trial = self.trials[name] = Trial(owner)
            for who in (owner, STRANGER, SECOND, VISITOR):
                trial.said[who] = self._asked(step, name, who, trial)

    def _asked(self, step: Step, name: str, who: str, trial: Trial) -> str:
        try:
            with self.database.write() as self._cursor:
                # A visitor is refused before anything is looked at.
                fields, op_id = self._prepared(step, name, trial.owner) if who else {}, new_id()
                self._carry_out(step, who, action_of(name), fields, op_id)
                if who == STRANGER:
                    trial.touched = about(self._cursor, op_id, trial.owner)
                raise Undone
        except Undone:
            return DONE
        except Forbidden:
            return FORBIDDEN
        except NotDone as refusal:
            return f"{type(refusal).__name__}: {refusal.message} {getattr(refusal, 'errors', '')}"

    def _prepared(self, step: Step, name: str, owner: str) -> dict[str, Any]:
        """The fields of the last of a line of steps, once the owner has done those before."""
        fields = {key: self._known(value) for key, value in step.fields.items()}
        fields |= self._filled(SAID["with"].get(step.action, {}), fields, owner, [], "")
        ids: list[str] = []
        op_id = ""
        for place, each in enumerate(lineage(name)):
            told = SAID["then"].get(each, {}) if place else {}
            fields |= self._filled(told, fields, owner, ids, op_id)
            if each == name:
                return fields
            op_id = new_id()
            made = self._carry_out(step, str(told.get("by") or owner), action_of(each), fields, op_id)
            changed = self._cursor.execute("SELECT row_id FROM row_change WHERE op_id = ? ORDER BY seq", [op_id]).fetchall()
            self._latest = made or tuple(row for (row,) in changed)
            ids += self._latest
        raise AssertionError(name)

    def _filled(
        self, told: dict[str, str], fields: dict[str, Any], owner: str, ids: list[str], op_id: str
    ) -> dict[str, str]:
        latest = self._latest if ids else ()
        values: dict[str, Any] = {
            "id": latest[0] if latest else "", "last": latest[-1] if latest else "", "ids": ids, "op": op_id, "who": owner,
            "known": self._ids, "piped": {key: str(value).replace(":", "|") for key, value in fields.items()},
        }  # fmt: skip
        return {
            key: value.format(**values) for key, value in told.items() if key not in ("after", "action", "by")
        }


def samples(steps: list[Step]) -> dict[str, Step]:
    """For each action that is played, its first step; rather one that the facilitator did not play."""
    found: dict[str, Step] = {}
    for step in steps:
        if step.action not in found or (found[step.action].who == LEAD != step.who):
            found[step.action] = step
    return found


def followed(action: str) -> list[str]:
    """What is tried at a step: its own action, unless it is tried elsewhere, and what comes after."""
    named = [name for name in SAID["then"] if lineage(name)[0] == action and "action" not in SAID["then"][name]]
    return named if action in SAID["then"] else [action, *named]


def lineage(name: str) -> list[str]:
    """The steps that lead to one, itself last; the first is played by the example."""
    line = [name]
    while (before := SAID["then"].get(line[0], {}).get("after")) is not None:
        line.insert(0, before)
    return line


def action_of(name: str) -> str:
    """The action of a step, called otherwise when it is only there to prepare another."""
    return str(SAID["then"].get(name, {}).get("action", name))


def about(cursor: Cursor, op_id: str, owner: str) -> bool:
    """Whether a command changed a row that is the owner's."""
    images = cursor.execute("SELECT before, after FROM row_change WHERE op_id = ?", [op_id]).fetchall()
    return any(owner == value for row in _rows(images) for value in row.values())


def _rows(images: list[tuple[str | None, str | None]]) -> Iterator[dict[str, Any]]:
    for image in (each for pair in images for each in pair if each):
        yield json.loads(image)
