"""`pleniere purge`, the server stopped: shown first, erased when asked, and gone from the file."""

from __future__ import annotations

import json
from datetime import datetime

import pytest

from ssi_core.domain import clock
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database


def names(folder):
    database = Database(folder / DATABASE)
    with database.read() as cursor:
        found = {name for (name,) in cursor.execute("SELECT last_name FROM identity WHERE last_name <> ''").fetchall()}
    database.close()
    return found


@pytest.fixture
def long_after(monkeypatch):
    # The desk took `clock.now` when it was defined: its default is what it reads.
    from ssi_core.actions.desk import Desk

    monkeypatch.setattr(Desk.__init__, "__defaults__", (lambda: datetime(2029, 6, 1, 12, 0),))
    assert clock.now().year < 2029


def test_while_nobody_is_due_nothing_is_done(run, filled):
    result = run("purge", "--yes", "--json")
    assert result.exit_code == 0 and json.loads(result.stdout) == {"months": 24, "erased": 0, "people": []}
    assert "Personne n’est à effacer" in run("purge").stdout


def test_the_preview_names_them_and_does_nothing(run, filled, long_after):
    before = names(filled)
    said = run("purge").stdout
    assert "Alice Larrieu, dernière trace : 29 novembre 2026" in said.replace("\u00a0", " ") and "--yes" in said
    assert json.loads(run("purge", "--json").stdout)["erased"] == 0
    assert names(filled) == before and "Larrieu" in before


def test_with_yes_no_page_of_the_file_keeps_a_name(run, filled, long_after):
    assert "Larrieu" in names(filled)
    result = run("purge", "--yes")
    assert result.exit_code == 0 and "3 personnes effacées" in result.stdout, result.output
    assert names(filled) == set()
    assert not [file for file in filled.rglob("*") if file.is_file() and b"Larrieu" in file.read_bytes()]
