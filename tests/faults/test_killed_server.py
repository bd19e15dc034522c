"""kill -9 in the middle of writing: what was acknowledged is there, and the tables are still the journal's."""

from __future__ import annotations

import subprocess
import sys
import time

from ssi_core.store import rebuild
from ssi_core.store.database import Database
from tests.conftest import make_town

WRITER = """
import sys
from pathlib import Path
from ssi_core.actions.desk import Desk
from ssi_core.store.database import Database
desk = Desk(Database(Path(sys.argv[1])))
for number in range(100000):
    desk.perform("alice", "structure.add", {"name": f"Association {sys.argv[2]}-{number}", "kind": "association"}, f"op-{sys.argv[2]}-{number}")
    print(number, flush=True)
"""


def test_what_was_acknowledged_before_a_kill_is_still_there(tmp_path):
    file = tmp_path / "pleniere.duckdb"
    make_town(Database(file)).desk.database.close()
    acknowledged = 0
    for life in range(4):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(file), str(life)], stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.3 + 0.15 * life)
        process.kill()
        acknowledged += 1 + len([line for line in process.stdout.read().split("\n") if line.strip().isdigit()])
        process.wait()
    database = Database(file)
    with database.read() as cursor:
        kept = cursor.execute("SELECT count(*) FROM structure WHERE name LIKE 'Association %'").fetchone()[0]
    # At most one more per life: committed, and killed before it could say so.
    assert acknowledged <= kept <= acknowledged + 4
    assert rebuild.differences(database) == []
    database.close()
