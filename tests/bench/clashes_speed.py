"""How long the clashes of 150 activities take, with other slots for each, and the close pairs: the town of Fontenay.

`python -m tests.bench.clashes_speed`
"""

from __future__ import annotations

import time
from datetime import date

from ssi_core import demo
from ssi_core.domain.clashes import all_clashes
from ssi_core.domain.free_slots import other_slots
from ssi_core.domain.rearranging import rearrangement
from ssi_core.domain.similar import close_pairs
from ssi_core.store.database import Database
from ssi_core.store.queries import described, editions, occasions

TARGET = 2.0


def main() -> None:
    """Print each part in seconds, from what is read to what is shown; nothing remembered from before."""
    database = Database()
    demo.load(database, "fontenay", date(2026, 9, 15))
    with database.read() as cursor:
        edition = editions.current(cursor)
        assert edition is not None
        began = time.perf_counter()
        known, circumstances = occasions.of_edition(cursor, edition)
        read = time.perf_counter() - began
        texts = described.activities(cursor, edition)
    began = time.perf_counter()
    found = all_clashes(known, circumstances)
    clashes = time.perf_counter() - began
    concerned = {each for clash in found for each in clash.ids}
    began = time.perf_counter()
    days = (edition.starts_on, edition.ends_on)
    slots = [other_slots(one, known, days, circumstances) for one in known if one.id in concerned]
    every_slot = time.perf_counter() - began
    began = time.perf_counter()
    moves = rearrangement(known, days, circumstances)
    together = time.perf_counter() - began
    close_pairs(texts[:2])  # the library is loaded once for all
    began = time.perf_counter()
    pairs = close_pairs(texts)
    close = time.perf_counter() - began
    print(f"{len(known)} activities, {len(found)} clashes, slots for {len(slots)}, {len(pairs)} close pairs (target {TARGET} s)")
    print(f"read {read:.2f} s, clashes {clashes:.2f} s, every other slot {every_slot:.2f} s: {read + clashes + every_slot:.2f} s")
    assert moves is not None
    print(f"{len(moves.moves)} moves at once, {moves.before} to {moves.after} points: {together:.2f} s; close pairs {close:.2f} s")


if __name__ == "__main__":
    main()
