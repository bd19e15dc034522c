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
from tests.actions.bent_commands import DAY, boards_bent, replay_bent

EXAMPLES = int(os.environ.get("BAD_INPUT_EXAMPLES", "2"))
# Of these the example gives no valid command yet, neither in its story nor on its boards.
WITHOUT_BASE = {
    "ballot.withdraw", "demo.open", "door.come_as_guest", "door.return", "edition.resume", "evaluation.give",
    "evaluation.remove", "funding.change", "funding.drop", "grant.change", "grant.remove", "grant.remove_criterion",
    "grant.remove_line", "grant.take_back", "grant.withdraw_interest", "group.leave", "heritage.take",
    "import.activities", "import.people", "import.structures", "invitation.revoke", "journey.note", "journey.remove",
    "letter.arrive", "letter.leave", "letter.lose", "letter.miss", "loan.follow", "loan.give_back",
    "mail.change_consent", "mail.forget_account", "mail.test", "mailing.send", "mailing.try_again",
    "mailing.withdraw", "minutes.drop_correction", "papers.check_voter", "papers.count_hands", "papers.remove",
    "papers.uncheck_voter", "person.erase_me", "person.purge", "plenary.reopen", "pooling.decline", "pooling.reopen",
    "project.change", "project.remove", "role.remove_actor", "round.leave", "shift.leave", "skill.need_no_more",
    "structure.remove", "theme.unsupport", "vote.decide",
}  # fmt: skip


def test_a_real_command_bent_anyhow_is_done_or_refused_in_words(monkeypatch):
    monkeypatch.setattr(ids, "secrets", Random(1))  # the same rows come first each time
    database = Database()
    seen, wrong = replay_bent(database, pytest.MonkeyPatch(), EXAMPLES)
    assert wrong == []
    assert rebuild.differences(database) == [], "what was bent left nothing behind"
    monkeypatch.setattr(clock, "now", lambda: datetime(DAY.year, DAY.month, DAY.day, 7, 0))
    valid, wrong = boards_bent(database, EXAMPLES)
    assert wrong == []
    assert set(ACTIONS) - seen - valid == WITHOUT_BASE
    database.close()
