"""The example's own commands, each sent with one field spoilt just before it is really carried out: done or refused."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date

from ssi_core import demo
from ssi_core.demo import player
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.store import rebuild
from ssi_core.store.database import Database
from tests.actions.bad_input import NASTY, ODD

TRIED_OF_AN_ACTION = 2
OF_A_FIELD = 6


def test_no_spoilt_command_of_the_example_raises_anything_but_a_refusal(monkeypatch):
    chance, spoilt, accepted, problems = random.Random(8), Counter(), Counter(), []
    really = player.carry_out

    def spoil_first(cursor, now, person_id, role, action, fields, op_id):
        spoilt[action] += 1
        if spoilt[action] <= TRIED_OF_AN_ACTION:
            cursor.execute("COMMIT")  # the story so far: what is spoilt is rolled back to here
            cursor.execute("BEGIN")
            for field in fields:
                for value in chance.sample(NASTY + ODD, OF_A_FIELD):
                    _try(action, {**fields, field: value}, cursor, now, person_id, role)
        return really(cursor, now, person_id, role, action, fields, op_id)

    def _try(action, fields, cursor, now, person_id, role):
        try:
            really(cursor, now, person_id, role, action, fields, new_id())
            accepted[action] += 1
        except NotDone as refusal:
            assert refusal.message.strip()
        except Exception as error:
            problems.append(f"{action} {fields}: {type(error).__name__} {error}")
        cursor.execute("ROLLBACK")
        cursor.execute("BEGIN")

    monkeypatch.setattr(player, "carry_out", spoil_first)
    database = Database()
    demo.load(database, "billere", date(2026, 9, 15))
    assert not problems, "\n".join(sorted(problems))
    assert len(accepted) > 40
    assert rebuild.differences(database) == []
    database.close()
