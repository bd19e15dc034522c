"""Whatever is sent to an action, it is done or refused in French; no other exception, and the journal still holds."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.actions.desk import carry_out
from ssi_core.actions.registry import ACTIONS
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.domain.permissions import Role
from tests.actions.bad_input import fields_of, ids_in, values
from tests.conftest import loaded_billere

EXAMPLES = int(os.environ.get("BAD_INPUT_EXAMPLES", "12"))


class Undone(Exception):
    """Rolls back what was accepted, so that each example starts from the same town."""


@pytest.fixture(scope="module")
def town():
    database = loaded_billere()
    with database.read() as cursor:
        people = [row for (row,) in cursor.execute("SELECT id FROM person ORDER BY id LIMIT 8").fetchall()]
        yield database, ids_in(cursor), people
    database.close()


@pytest.mark.parametrize("action", sorted(ACTIONS))
def test_an_action_does_or_refuses_in_french_whatever_it_is_sent(town, action):
    database, ids, people = town
    fields = st.fixed_dictionaries({}, optional={name: values(action, name, ids) for name in fields_of(action)})

    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
    @given(fields, st.sampled_from(people), st.sampled_from([Role.PARTICIPANT, Role.FACILITATOR]))
    def sent(given_fields, person, role):
        try:
            with database.write() as cursor:
                edition = cursor.execute("SELECT id FROM edition ORDER BY starts_on DESC LIMIT 1").fetchone()
                assert edition
                carry_out(cursor, clock.now(), person, role, action, given_fields, new_id())
                raise Undone
        except Undone:
            pass
        except NotDone as refusal:
            assert refusal.message.strip()

    sent()
