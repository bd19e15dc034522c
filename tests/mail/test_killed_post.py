"""The program killed (kill -9) while letters leave: at the next start, none has gone twice and none is forgotten."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from ssi_core.mail.round import Round, settle
from ssi_core.store.database import Database
from tests.conftest import make_town
from tests.mail.mail_town import Box, agree, held, listening, set_account

ROOT = Path(__file__).parents[2]
SENDING = """
import sys
from pathlib import Path
from ssi_core.actions.desk import Desk
from ssi_core.mail.round import Round, settle
from ssi_core.store.database import Database
from ssi_core import runtime
desk = Desk(Database(Path(sys.argv[1])))
settle(desk)
Round(desk).walk()
"""
PEOPLE = 12


class SlowBox(Box):
    """Counts each letter when it has it whole, and is slow to say so."""

    async def handle_DATA(self, server, session, envelope):  # noqa: N802
        import asyncio

        answer = await super().handle_DATA(server, session, envelope)
        await asyncio.sleep(0.08)
        return answer


def test_killed_again_and_again_nobody_receives_it_twice(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    box = SlowBox()
    with listening(box) as port:
        town = make_town(Database(file))
        set_account(town, port)
        code = town.one("SELECT code FROM room")
        for number in range(PEOPLE):
            town.do(f"p{number}", "door.join", code=code, first_name="Person", last_name=f"N{number}", structure="aucune")
            agree(town, f"p{number}", f"p{number}@exemple.example.org")
        plenary = held(town)
        town.do(town.facilitator, "mailing.send", plenary_id=plenary, audience="all", length="page")
        town.desk.database.close()
        for _kill in range(3):
            had = len(box.received)
            process = subprocess.Popen([sys.executable, "-c", SENDING, str(file)], cwd=ROOT)
            limit = time.monotonic() + 30
            while len(box.received) < had + 2 and process.poll() is None and time.monotonic() < limit:
                time.sleep(0.005)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
        database = Database(file)
        town.desk.database = database
        settle(town.desk)
        Round(town.desk).walk()
        states = Counter(state for (state,) in town.rows("SELECT state FROM letter"))
        database.close()
    assert max(Counter(box.to()).values()) == 1, "never twice"
    assert set(states) <= {"sent", "uncertain"} and sum(states.values()) == PEOPLE, "none is forgotten"
    assert 1 <= states["uncertain"] <= 3, "at most one letter in doubt each time"
    assert states["sent"] <= len(box.received) <= PEOPLE
