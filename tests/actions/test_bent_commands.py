"""A command that would be accepted, with one or two fields changed into anything, is done or refused in French."""

from __future__ import annotations

import os

import pytest

from ssi_core.store import rebuild
from ssi_core.store.database import Database
from tests.actions.bent_commands import replay_bent

EXAMPLES = int(os.environ.get("BAD_INPUT_EXAMPLES", "5"))


def test_a_real_command_bent_anyhow_is_done_or_refused_in_words():
    database = Database()
    seen, wrong = replay_bent(database, pytest.MonkeyPatch(), EXAMPLES)
    assert len(seen) > 90
    assert wrong == []
    assert rebuild.differences(database) == [], "what was bent left nothing behind"
    database.close()
