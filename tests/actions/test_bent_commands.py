"""A command that would be accepted, with one or two fields changed into anything, is done or refused in French."""

from __future__ import annotations

import os
from datetime import datetime
from random import Random

import pytest

from ssi_core.actions.registry import ACTIONS
from ssi_core.domain import clock, ids
from ssi_core.store import rebuild
from ssi_core.store.database import Database
from tests.actions.bent_chains import Bending
from tests.actions.bent_commands import DAY, boards_bent, replay_bent

EXAMPLES = int(os.environ.get("BAD_INPUT_EXAMPLES", "1"))
# Of these nothing gives a valid command yet: neither the example’s story, nor its boards, nor the steps of whose.toml.
WITHOUT_BASE = {
    "demo.open", "door.come_as_guest", "door.return", "edition.resume", "evaluation.remove",
    "grant.remove_criterion", "heritage.take", "import.activities", "import.people", "import.structures",
    "letter.arrive", "letter.leave", "letter.lose", "letter.miss", "mail.forget_account", "mail.test",
    "papers.check_voter", "papers.count_hands", "papers.remove", "papers.uncheck_voter", "person.purge",
    "role.remove_actor", "structure.remove", "vote.decide",
}  # fmt: skip


def test_a_real_command_bent_anyhow_is_done_or_refused_in_words(monkeypatch):
    monkeypatch.setattr(ids, "secrets", Random(1))  # the same rows come first each time
    database = Database()
    seen, wrong = replay_bent(database, pytest.MonkeyPatch(), EXAMPLES, min(EXAMPLES, 2))
    assert wrong == []
    assert rebuild.differences(database) == [], "what was bent left nothing behind"
    monkeypatch.setattr(clock, "now", lambda: datetime(DAY.year, DAY.month, DAY.day, 7, 0))
    valid, wrong = boards_bent(database, EXAMPLES)
    assert wrong == []
    chained = Bending(Database(), set(ACTIONS) - seen - valid, 2 * EXAMPLES)
    chained.play_all()
    assert chained.wrong == []
    assert set(ACTIONS) - seen - valid - chained.valid == WITHOUT_BASE
    database.close()
