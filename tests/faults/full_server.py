"""The whole server on a disk that fills up, people writing through the live channel: each is told, nothing is lost."""

from __future__ import annotations

import contextlib
import json
import signal
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from ssi_core.cli.server_asked import ask_server
from ssi_core.store.database import Database
from ssi_core.upkeep.registry import Impossible
from ssi_core.upkeep.running import announced
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer
from tests.browser.conftest import Server
from tests.conftest import make_town
from tests.faults.small_disk import MEGABYTE, NotPermitted, SmallDisk, small_disk
from tests.faults.town_file import check_rebuild, names_in

SECONDS = 20
PEOPLE = ("facilitator", "alice", "bruno")
# As when another program takes the last bytes between the look at the disk and the commit. A signal stands for midnight,
# when the log is folded into the file.
UNAWARE = """
import signal, sys, threading, uvicorn
from ssi_core import runtime
from ssi_core.store import disk
disk.LEAST_FREE_BYTES = disk.SOON_FULL_BYTES = 0
fold = lambda *_: threading.Thread(target=runtime.current().database.checkpoint).start()
signal.signal(signal.SIGUSR1, fold)
uvicorn.run("app:app", port=int(sys.argv[1]), access_log=False)
"""


@dataclass
class OnSmallDisk(Server):
    """A server whose log is elsewhere than on the disk that fills up."""

    def log(self) -> Path:
        return self.folder.parent / "server.log"


@dataclass
class Unaware(OnSmallDisk):
    """A server that does not see that the disk is nearly full."""

    def command(self) -> list[str]:
        return [sys.executable, "-c", UNAWARE, str(self.port)]


@dataclass
class Person:
    """One screen, that remembers what the server said of the disk."""

    channel: ClientConnection
    alert: str = ""
    remedy: str = ""
    acknowledged: list[str] = field(default_factory=list)

    def add(self, name: str) -> dict[str, Any]:
        """Add a structure; gives the answer."""
        fields = {"name": name, "kind": "association"}
        self.channel.send(json.dumps({"type": "do", "op": f"op-{name}", "action": "structure.add", "fields": fields}))
        answer = self._hear(lambda said: said.get("op") == f"op-{name}")
        if answer["ok"]:
            self.acknowledged.append(name)
        return answer

    def waits_for_alert(self, said: bool) -> None:
        """Until the server has said that nothing is recorded any more, or that all is well again."""
        if bool(self.alert) is not said:
            self._hear(lambda message: message["type"] == "alert" and bool(message["message"]) is said)

    def _hear(self, awaited: Any) -> dict[str, Any]:
        deadline = time.monotonic() + SECONDS
        while True:
            message = json.loads(self.channel.recv(timeout=deadline - time.monotonic()))
            if message["type"] == "alert":
                self.alert, self.remedy = message["message"], message["remedy"]
            if awaited(message):
                return dict(message)


@contextlib.contextmanager
def people_at(server: Server) -> Iterator[list[Person]]:
    """The facilitator and two participants, connected until the block ends."""
    signer = Signer(secret_of(server.folder))
    with contextlib.ExitStack() as open_until_the_end:
        people = []
        for person in PEOPLE:
            cookie = {"Cookie": f"pleniere={signer.cookie(person)}"}
            channel = connect(f"ws://127.0.0.1:{server.port}/live", additional_headers=cookie, max_size=None)
            people.append(Person(open_until_the_end.enter_context(channel)))
        yield people


def full(folder: Path, times: int) -> str:
    """Nearly full, then full to the last byte, then room again; or why it was not tried."""
    try:
        with small_disk(folder / "nearly", 130) as disk:
            said = [_nearly_full(disk, times)]
        with small_disk(folder / "quite", 130) as disk:
            said.append(_quite_full(disk, times))
    except NotPermitted:
        return "skipped: mounting a small disk needs root"
    return "; ".join(said)


def _nearly_full(disk: SmallDisk, times: int) -> str:
    """Below 100 MB: refused before anything is tried, said on every screen, and over by itself."""
    make_town(Database(disk.folder / "pleniere.duckdb")).desk.database.close()
    server = OnSmallDisk(disk.folder)
    server.start()
    try:
        with people_at(server) as people:
            for turn in range(times):
                _refused_then_not(disk, people, turn)
            disk.leave(60 * MEGABYTE)
    finally:
        server.stop()
    disk.make_room()
    _check(disk.folder, people, server)
    return f"nearly full {times} times, {times * len(people)} edits refused, each said"


def _refused_then_not(disk: SmallDisk, people: list[Person], turn: int) -> None:
    disk.leave(60 * MEGABYTE)
    for number, person in enumerate(people):
        answer = person.add(f"Refusée {turn} {number}")
        assert not answer["ok"] and "presque plein" in answer["message"], answer
    for person in people:
        person.waits_for_alert(True)
    assert "il en faut 100" in people[0].remedy and not people[1].remedy
    disk.make_room()
    for number, person in enumerate(people):
        person.waits_for_alert(False)
        assert person.add(f"Possible {turn} {number}")["ok"]


def _quite_full(disk: SmallDisk, times: int) -> str:
    """To the last byte, on commit then on checkpoint: the same process goes on as soon as there is room."""
    make_town(Database(disk.folder / "pleniere.duckdb")).desk.database.close()
    server = Unaware(disk.folder)
    server.start()
    try:
        with people_at(server) as people, announced(server.folder, server.port):  # as `pleniere serve` does
            for turn in range(times):
                _filled_to_the_brim(disk, server, people, turn)
        assert server.process is not None and server.process.poll() is None
    finally:
        server.kill()
    _check(disk.folder, people, server)
    kept = sum(len(person.acknowledged) for person in people)
    return (
        f"full {times} times, {times * len(people)} edits refused, {times} checkpoints failed, "
        f"{kept} acknowledged, 0 lost, no restart"
    )


def _filled_to_the_brim(disk: SmallDisk, server: Server, people: list[Person], turn: int) -> None:
    disk.leave(60_000)
    for number, person in enumerate(people):
        for edit in range(1000):
            answer = person.add(f"Pleine {turn} {number} {edit}")
            if not answer["ok"]:
                break
        assert not answer["ok"] and "n’a pas pu écrire" in answer["message"], answer
    _fail_to_back_up(server)
    _fail_to_checkpoint(server)
    disk.make_room()
    for number, person in enumerate(people):
        assert person.add(f"Après {turn} {number}")["ok"]


def _fail_to_checkpoint(server: Server) -> None:
    before, deadline = _given_up(server), time.monotonic() + SECONDS
    assert server.process is not None
    server.process.send_signal(signal.SIGUSR1)
    while _given_up(server) == before:
        assert time.monotonic() < deadline, "the checkpoint did not fail"
        time.sleep(0.05)


def _given_up(server: Server) -> int:
    return server.log().read_text().count("is opened again")


def _fail_to_back_up(server: Server) -> None:
    try:
        ask_server(server.folder, "backup", {}, "", b"")
    except Impossible as refusal:
        assert "place sur le disque" in refusal.message, refusal.message
    else:
        raise AssertionError("a backup was made on a full disk")


def _check(folder: Path, people: list[Person], server: Server) -> None:
    database = Database(folder / "pleniere.duckdb")
    names = names_in(database)
    for person in people:
        assert set(person.acknowledged) <= names, "an acknowledged edit is lost"
    assert not [name for name in names if name.startswith("Refusée")], "a refused edit is there"
    assert not list((folder / "copies").iterdir()), "a part of a copy is left"
    check_rebuild(database)
    database.close()
    assert not server.traces(), server.traces()
