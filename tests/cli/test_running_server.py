"""A real server in a process of its own, and the command line beside it."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from ssi_core.store import rebuild
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database
from tests.conftest import make_town

COMMAND = [sys.executable, "-m", "ssi_core.cli"]
ROOT = Path(__file__).resolve().parents[2]
SECONDS = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Machine:
    """The town hall's computer: a server on a folder, started from elsewhere than the program's own folder."""

    folder: Path
    port: int
    said: Path
    process: subprocess.Popen[bytes]

    def typed(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*COMMAND, *arguments], cwd=self.folder.parent, env=environment(self.folder, self.port) | variables,
            capture_output=True, text=True, timeout=SECONDS, check=False,
        )


def environment(folder: Path, port: int) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PLENIERE_ADDRESS"}
    return kept | {"PLENIERE_DATA": folder.name, "PORT": str(port), "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machine]:
    folder = tmp_path_factory.mktemp("mairie") / "données"
    make_town(Database(folder / DATABASE)).desk.database.close()
    port, said = free_port(), folder.parent / "said"
    with said.open("wb") as out:
        process = subprocess.Popen(
            [*COMMAND, "serve", "--local"], cwd=folder.parent, env=environment(folder, port), stdout=out, stderr=out
        )
    deadline = time.monotonic() + SECONDS
    while "Ctrl+C" not in said.read_text() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.2)
    assert process.poll() is None, said.read_text()
    yield Machine(folder, port, said, process)
    if process.poll() is None:
        process.kill()
    process.wait()


def test_the_server_says_its_address_and_a_link_that_opens_the_door(machine):
    said = machine.said.read_text()
    assert f"http://localhost:{machine.port}" in said and "Plénière est prête" in said
    (link,) = re.findall(r"http://\S+/cle/\S+", said)
    answer = urllib.request.urlopen(link)
    assert answer.status == 200
    # The page of a refused link would have raised (403); the key itself is in no log.
    assert machine.said.read_text().count(link.rpartition("/")[2]) == 1


def test_only_the_owner_can_read_the_data_and_the_secret(machine):
    for name in (DATABASE, "secret.key", "serveur.json"):
        assert (machine.folder / name).stat().st_mode & 0o077 == 0, name


def test_the_folder_says_who_serves_it(machine):
    said = json.loads((machine.folder / "serveur.json").read_text())
    assert said == {"pid": machine.process.pid, "port": machine.port}


def test_a_backup_is_made_by_the_running_server(machine, tmp_path):
    done = machine.typed("backup", str(tmp_path / "s.zip"), "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["bytes"] > 1000
    assert DATABASE in zipfile.ZipFile(tmp_path / "s.zip").namelist()


def test_the_running_server_proves_its_tables(machine):
    done = machine.typed("rebuild")
    assert done.returncode == 0 and "tout concorde" in done.stdout


def test_the_running_server_says_who_would_be_erased(machine):
    done = machine.typed("purge")
    assert done.returncode == 0 and "Personne n’est à effacer" in done.stdout, done.stderr


def test_a_list_goes_through_the_running_server_and_back(machine, tmp_path):
    (tmp_path / "s.csv").write_text("Nom;Type\nAmicale d’été;association\n", encoding="utf-8")
    done = machine.typed("import", str(tmp_path / "s.csv"), "--yes")
    assert done.returncode == 0 and "1 à créer" in done.stdout.replace("\u00a0", " "), done.stderr
    done = machine.typed("export", str(tmp_path / "sortie"))
    assert done.returncode == 0, done.stderr
    assert "Amicale d’été" in (tmp_path / "sortie" / "structures.csv").read_text(encoding="utf-8-sig")
    done = machine.typed("minutes", "last")
    assert done.returncode == 1 and "Aucune plénière n’est close" in done.stderr


def test_a_link_is_made_beside_the_running_server(machine):
    done = machine.typed("link", PORT="1234")
    link = done.stdout.splitlines()[0]
    assert link.startswith(f"http://localhost:{machine.port}/cle/")
    assert urllib.request.urlopen(link).status == 200


def test_restoring_waits_for_the_server_to_stop(machine, tmp_path):
    machine.typed("backup", str(tmp_path / "s.zip"))
    done = machine.typed("restore", str(tmp_path / "s.zip"), "--yes")
    assert done.returncode == 1 and "Le serveur est en marche" in done.stderr
    assert list(machine.folder.glob("*.avant-*")) == []


def test_a_taken_port_and_a_taken_folder_are_said(machine, tmp_path):
    done = machine.typed("serve", PLENIERE_DATA=str(tmp_path / "autre"))
    assert done.returncode == 1 and "déjà pris" in done.stderr and "Traceback" not in done.stderr
    for port in (free_port(), machine.port):  # another one, or the same: it is the data that are taken
        done = machine.typed("serve", PORT=str(port))
        assert done.returncode == 1 and f"http://localhost:{machine.port}" in done.stderr, done.stderr
        assert "Servez-vous de celui-là" in done.stderr
        assert "Traceback" not in done.stderr and "nanobind" not in done.stderr
    assert json.loads((machine.folder / "serveur.json").read_text())["port"] == machine.port


def test_upkeep_is_closed_to_who_has_no_token(machine):
    request = urllib.request.Request(f"http://127.0.0.1:{machine.port}/entretien", b"{}", method="POST")
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request)
    assert refused.value.code == 403


# The last one: it stops the server.
def test_stopping_folds_everything_into_the_file_and_leaves_nothing_behind(machine):
    machine.process.send_signal(signal.SIGTERM)
    assert machine.process.wait(30) == 0
    said = machine.said.read_text()
    assert "Tout ce qui était enregistré est gardé" in said
    assert "Traceback" not in said and "nanobind" not in said and "GET " not in said
    assert not (machine.folder / "serveur.json").exists()
    assert not (machine.folder / f"{DATABASE}.wal").exists()
    database = Database(machine.folder / DATABASE)
    assert database.repair is None and rebuild.differences(database) == []
    database.close()
