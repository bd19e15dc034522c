"""A whole plenary's load: participants on the page of the plenary, each changing something every twenty seconds.

    python -m tests.bench.load [PARTICIPANTS [SECONDS]]

Each one holds the two sockets that a phone holds. By turns they reword a note, support a theme or take the support
back, and move an activity; the rewordings carry words of their own, whose arrival is timed on every screen.
"""

from __future__ import annotations

import asyncio
import json
import random
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import psutil
import websockets

from ssi_core.actions.desk import Desk
from ssi_core.domain.ids import new_id
from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from tests.bench.sessions import Session
from tests.browser.conftest import Server
from tests.browser.filling import open_plenary

EVERY = 20.0
FIRST = datetime(2026, 11, 14, 9, 0)


@dataclass(frozen=True)
class Load:
    """Milliseconds from submit: to each screen (p50, p95, p99), to the last one (median); what it cost the server."""

    participants: int
    edits: int
    p50: float
    p95: float
    p99: float
    last: float
    cpu: float
    megabytes: float
    base_megabytes: float
    errors: int
    missing: int
    file_megabytes: float

    @property
    def each_megabytes(self) -> float:
        """Memory of one participant."""
        return (self.megabytes - self.base_megabytes) / self.participants


@dataclass
class Room:
    """What is timed: when each awaited text was sent, and on how many screens it came, and when."""

    sent: dict[str, float] = field(default_factory=dict)
    came: dict[str, list[float]] = field(default_factory=dict)
    errors: int = 0
    edits: int = 0


@dataclass
class Participant:
    """One phone: its page, its channel, and what is its own to change."""

    person: str
    note: str
    theme: str
    activity: str
    body: str
    room: Room
    supports: bool = False
    seen: set[str] = field(default_factory=set)

    async def open(self, base: str, cookie: str) -> None:
        """Load the page, then watch the plenary as the page does."""
        self.page = Session(base, "pleniere", cookie, live=False)
        await self.page.open()
        headers = {"Cookie": cookie, "Origin": base}
        self.channel = await websockets.connect(
            base.replace("http", "ws") + "/live", additional_headers=headers, max_size=None
        )
        watch = {"type": "watch", "name": "plenary", "board": "plenary", "params": {}, "revision": -1}
        await self.channel.send(json.dumps(watch))
        self.listening = asyncio.create_task(self._listen())

    async def live(self, until: float, dice: random.Random) -> None:
        """An edit every twenty seconds, from a moment of one's own."""
        await asyncio.sleep(dice.uniform(0, EVERY))
        turn = dice.randrange(3)
        while time.perf_counter() < until:
            began = time.perf_counter()
            await self._edit(turn)
            turn = (turn + 1) % 3
            await asyncio.sleep(max(0.0, EVERY * dice.uniform(0.8, 1.2) - (time.perf_counter() - began)))

    async def close(self) -> None:
        """Leave."""
        self.listening.cancel()
        await self.channel.close()
        await self.page.close()

    async def _edit(self, turn: int) -> None:
        fields: dict[str, Any]
        if turn == 0:
            mark = f"dit-{new_id()}"
            body = f"Ce que {self.person} en pense, {mark}, en une phrase de longueur ordinaire."
            action, fields = "note.change", {"note_id": self.note, "body": body, "base_body": self.body}
            self.body = body
            self.room.came[mark] = []
            self.room.sent[mark] = time.perf_counter()
        elif turn == 1:
            action, fields = ("theme.unsupport" if self.supports else "theme.support"), {"id": self.theme}
            self.supports = not self.supports
        else:
            starts = FIRST + timedelta(days=random.randrange(14), hours=random.randrange(10))
            fields = {
                "activity_id": self.activity, "starts": starts.isoformat(),
                "ends": (starts + timedelta(hours=2)).isoformat(),
            }  # fmt: skip
            action = "activity.move"
        self.room.edits += 1
        await self.channel.send(json.dumps({"type": "do", "op": new_id(), "action": action, "fields": fields}))

    async def _listen(self) -> None:
        async for raw in self.channel:
            now = time.perf_counter()
            text = str(raw)
            if text.startswith('{"type": "done"'):
                answer = json.loads(text)
                if not answer["ok"]:
                    self.room.errors += 1
            elif text.startswith('{"type": "board"'):
                at = text.find("dit-")
                while at >= 0:
                    mark = text[at : at + 20]
                    if mark in self.room.came and mark not in self.seen:
                        self.seen.add(mark)
                        self.room.came[mark].append(now)
                    at = text.find("dit-", at + 20)


def _prepare(folder: Path, participants: int) -> list[tuple[str, str, str, str, str]]:
    """A plenary with a note, a theme to support and an activity of each; gives what is whose."""
    database = Database(folder / "pleniere.duckdb")
    code = open_plenary(database)
    desk = Desk(database)
    with database.read() as cursor:
        items = [row for (row,) in cursor.execute("SELECT id FROM agenda_item ORDER BY rank").fetchall()]
    for number in range(5):
        desk.perform("alice", "theme.propose", {"title": f"Thème {number}", "why": "Parce que."})
    with database.read() as cursor:
        themes = [row for (row,) in cursor.execute("SELECT id FROM proposal").fetchall()]
    found = []
    for number in range(participants):
        person = f"personne{number:04d}"
        desk.perform(
            person, "door.join",
            {"code": code, "first_name": f"Prénom{number}", "last_name": "Essai", "structure": "aucune"},
        )  # fmt: skip
        body = f"Première note de {person}"
        desk.perform(person, "note.write", {"item_id": items[number % len(items)], "body": body})
        activity = new_id()
        starts = FIRST + timedelta(days=number % 14, hours=number % 10)
        desk.perform(
            person, "activity.create",
            {"activity_id": activity, "title": f"Activité {number}", "starts": starts.isoformat(),
             "ends": (starts + timedelta(hours=2)).isoformat(), "state": "confirmed"},
        )  # fmt: skip
        with database.read() as cursor:
            row = cursor.execute("SELECT id FROM note WHERE person_id = ?", [person]).fetchone()
        found.append((person, str(row[0]) if row else "", themes[number % len(themes)], activity, body))
    database.close()
    return found


async def _live(server: Server, people: list[Participant], signer: Signer, seconds: float) -> tuple[float, float, float]:
    """Per cent of a core, and megabytes of the server before anybody and at the end."""
    assert server.process is not None
    process = psutil.Process(server.process.pid)
    empty = process.memory_info().rss / 1e6
    for start in range(0, len(people), 5):
        await asyncio.gather(
            *(each.open(server.url, f"pleniere={signer.cookie(each.person)}") for each in people[start : start + 5])
        )
    dice = random.Random(1)
    before, began = sum(process.cpu_times()[:2]), time.perf_counter()
    await asyncio.gather(*(each.live(began + seconds, dice) for each in people))
    used, elapsed = sum(process.cpu_times()[:2]) - before, time.perf_counter() - began
    await asyncio.sleep(3)
    full = process.memory_info().rss / 1e6
    await asyncio.gather(*(each.close() for each in people), return_exceptions=True)
    return 100 * used / elapsed, empty, full


def measured(participants: int, seconds: float) -> Load:
    """Everybody at work for `seconds`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepared = _prepare(folder, participants)
        server = Server(folder)
        server.start()
        room = Room()
        try:
            people = [Participant(*one, room=room) for one in prepared]
            cpu, empty, full = asyncio.run(_live(server, people, Signer(secret_of(folder)), seconds))
        finally:
            server.stop()
        size = sum(file.stat().st_size for file in folder.glob("pleniere.duckdb*")) / 1e6
    delays = sorted(1000 * (at - room.sent[mark]) for mark, times in room.came.items() for at in times)
    lasts = [1000 * (max(times) - room.sent[mark]) for mark, times in room.came.items() if times]
    cuts = statistics.quantiles(delays, n=100)
    missing = sum(participants - len(times) for times in room.came.values())
    return Load(
        participants, room.edits, statistics.median(delays), cuts[94], cuts[98], statistics.median(lasts), cpu, full, empty,
        room.errors, missing, size,
    )  # fmt: skip


def main() -> None:
    """Print one table row per population."""
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    for participants in [int(sys.argv[1])] if len(sys.argv) > 1 else (60, 200):
        found = measured(participants, seconds)
        print(
            f"{found.participants} participants, {seconds:.0f} s, {found.edits} edits: to each screen p50 {found.p50:.0f}, "
            f"p95 {found.p95:.0f}, p99 {found.p99:.0f} ms, to the last of all {found.last:.0f} ms (median); "
            f"{found.cpu:.0f} % of a core, {found.each_megabytes:.1f} MB each ({found.base_megabytes:.0f} MB empty); "
            f"{found.errors} errors, {found.missing} arrivals missing; file {found.file_megabytes:.1f} MB",
            flush=True,
        )


if __name__ == "__main__":
    main()
