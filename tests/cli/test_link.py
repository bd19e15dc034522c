"""The sign-in link."""

from __future__ import annotations

import json

from ssi_core.upkeep.running import Running, announced, running_on
from ssi_core.web.secret import secret_of
from ssi_core.web.signing import Signer


def test_a_link_opens_the_door_and_no_database(run, folder):
    result = run("link")
    first = result.stdout.splitlines()[0]
    assert result.exit_code == 0 and first.startswith("http://localhost:8501/cle/")
    assert Signer(secret_of(folder)).accepts_facilitator_key(first.rpartition("/")[2])
    assert [file.name for file in folder.iterdir()] == ["secret.key"]


def test_a_link_says_the_owners_address(run, folder, monkeypatch):
    monkeypatch.setenv("PLENIERE_ADDRESS", "https://pleniere.exemple.fr/")
    links = json.loads(run("link", "--role", "facilitator", "--json").stdout)["links"]
    assert len(links) == 1 and links[0].startswith("https://pleniere.exemple.fr/cle/")


def test_a_link_says_the_running_servers_port(run, folder):
    folder.mkdir()
    with announced(folder, 8765):
        assert run("link").stdout.startswith("http://localhost:8765/cle/")
    assert running_on(folder) is None


def test_a_servers_file_that_is_not_ours_is_left(folder):
    folder.mkdir()
    with announced(folder, 8765):
        (folder / "serveur.json").write_text('{"pid": 1, "port": 80}')
    assert running_on(folder) == Running(1, 80)
    (folder / "serveur.json").write_text("[]")
    assert running_on(folder) is None
