"""What the example does not play, bent: commands reached by the steps that whose.toml tells, right after what it plays."""

from __future__ import annotations

from random import Random
from typing import Any

from ssi_core.demo.player import Step, person
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.store.database import Database
from tests.actions.bad_input import NASTY, ODD, ids_in
from tests.actions.bent_commands import LONG, NUMBERS, TIMES
from tests.actions.whose_trials import Trying, Undone, action_of


class Bending(Trying):
    """Does each wanted command once as it is, then bent, all of it rolled back: `valid` ones, and what went `wrong`."""

    def __init__(self, database: Database, wanted: set[str], examples: int) -> None:
        super().__init__(database)
        self.wanted, self.examples = wanted, examples
        self.valid: set[str] = set()
        self.wrong: list[str] = []
        self._dice = Random(1)

    def _try(self, step: Step, names: list[str]) -> None:
        owner = self._ids.setdefault(person(step.who), new_id())
        for name in names:
            if action_of(name) in self.wanted:
                for number in range(self.examples + 1):
                    self._send(step, name, owner, is_bent=number > 0)

    def _send(self, step: Step, name: str, owner: str, *, is_bent: bool) -> None:
        action, fields = action_of(name), dict[str, Any]()
        try:
            with self.database.write() as self._cursor:
                fields = self._prepared(step, name, owner)
                fields = self._bent(fields) if is_bent else fields
                self._carry_out(step, owner, action, fields, new_id())
                raise Undone
        except Undone:
            self.valid |= set() if is_bent else {action}
        except NotDone as refusal:
            if not refusal.message.strip():
                self.wrong.append(f"{action}: refused without a word")
        except Exception as error:
            shown = {key: repr(value)[:60] for key, value in fields.items()}
            self.wrong.append(f"{action} {shown}: {type(error).__name__}: {str(error)[:200]}")

    def _bent(self, fields: dict[str, Any]) -> dict[str, Any]:
        made = dict(fields)
        pools = (NASTY, ODD, LONG, TIMES, NUMBERS, [each for some in ids_in(self._cursor).values() for each in some])
        for key in self._dice.sample(sorted(made), min(len(made), self._dice.choice((1, 1, 2)))):
            made[key] = self._dice.choice(self._dice.choice(pools))
        return made
