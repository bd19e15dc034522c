"""kill -9 at random moments under eight writers: nothing acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

from ssi_core.store.database import Database
from tests.faults.town_file import check_rebuild, killed_while_writing, names_in, new_file

LIVES_OF_A_FILE = 20


def killed(folder: Path, times: int) -> str:
    """Kill `times` times; a new file every twenty lives, so that each life writes fast."""
    acknowledged = unsaid = 0
    for start in range(0, times, LIVES_OF_A_FILE):
        (folder / str(start)).mkdir()
        file = new_file(folder / str(start))
        known: set[str] = set()
        for life in range(start, min(start + LIVES_OF_A_FILE, times)):
            known.update(killed_while_writing(file, str(life)))
            database = Database(file)
            kept = {name for name in names_in(database) if name.startswith("Association ")}
            assert known <= kept, f"{len(known - kept)} acknowledged edits lost"
            unsaid += len(kept - known)
            known = kept
            if life % LIVES_OF_A_FILE == LIVES_OF_A_FILE - 1 or life == times - 1:
                check_rebuild(database)
            database.close()
        acknowledged += len(known)
    return f"{times} kills, {acknowledged - unsaid} acknowledged edits, 0 lost ({unsaid} kept, not yet acknowledged)"
