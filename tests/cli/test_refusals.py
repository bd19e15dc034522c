"""What cannot be opened, read or written is said in French, with what to do: no trace, and 1 as exit code."""

from __future__ import annotations

import os
import shutil

import pytest

from ssi_core import runtime
from ssi_core.store import disk
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database, DatabaseUnreadable
from ssi_core.upkeep.registry import Impossible
from ssi_core.web.secret import secret_of


@pytest.fixture
def not_ours(monkeypatch):
    """As if one file belonged to somebody else: root, who may run the tests, is stopped by no permission."""

    def taken(file):
        real = os.access
        monkeypatch.setattr(os, "access", lambda path, mode: real(path, mode) and str(path) != str(file))

    return taken


def test_data_that_may_not_be_written_are_not_taken_for_damaged(run, filled, not_ours):
    not_ours(filled / DATABASE)
    for command in ("rebuild", "serve"):
        result = run(command)
        assert result.exit_code == 1 and "droit de lire et d’écrire" in result.stderr, result.output
        assert "restore" not in result.stderr


def test_a_folder_that_may_not_be_written_is_said(run, filled, not_ours):
    not_ours(filled)
    result = run("serve")
    assert result.exit_code == 1 and "droit d’écrire dans" in result.stderr


def test_a_file_given_as_the_folder_is_said(run, tmp_path, monkeypatch):
    (tmp_path / "fichier").write_text("x")
    monkeypatch.setenv("PLENIERE_DATA", str(tmp_path / "fichier"))
    for command in (["serve"], ["rebuild"], ["link"]):
        result = run(*command)
        assert result.exit_code == 1 and "est un fichier : donnez un dossier" in result.stderr.replace("\u00a0", " ")


def test_a_first_start_on_a_full_disk_is_refused_before_anything_is_made(run, folder, monkeypatch):
    usage = type("Usage", (), {"free": 10 * disk.MEGABYTE})
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda folder: usage)
    result = run("serve")
    assert result.exit_code == 1 and "il reste 10 Mo, il en faut 100" in result.stderr
    assert list(folder.iterdir()) == []


def damage_the_middle(file):
    content = bytearray(file.read_bytes())
    third = len(content) // 3
    content[third:-third] = bytes(byte ^ 0x5A for byte in content[third:-third])
    file.write_bytes(content)


def test_a_file_damaged_in_the_middle_is_known_at_the_start_and_said_by_every_command(run, filled, tmp_path):
    whole = tmp_path / "whole"
    shutil.copy(filled / DATABASE, whole)
    damage_the_middle(filled / DATABASE)
    with pytest.raises(DatabaseUnreadable):
        runtime.start(filled)
    for typed in (["rebuild"], ["backup", str(tmp_path / "s.zip")]):
        result = run(*typed)
        assert result.exit_code == 1 and "pleniere restore" in result.stderr and "abîmé" in result.stderr
        assert "Traceback" not in result.output
    assert not (tmp_path / "s.zip").exists()
    shutil.copy(whole, filled / DATABASE)


def test_a_whole_file_is_read_without_a_word(filled):
    database = Database(filled / DATABASE)
    database.read_whole()
    database.close()


@pytest.mark.parametrize("content", ["", "court", "é" * 40])
def test_a_secret_cut_short_signs_nothing(run, filled, content):
    (filled / "secret.key").write_text(content, encoding="utf-8")
    result = run("link")
    assert result.exit_code == 1 and "secret.key" in result.stderr and result.stdout == ""


def test_a_secret_that_cannot_be_read_is_said(filled):
    (filled / "secret.key").mkdir()  # which nobody reads as a file, root included
    with pytest.raises(Impossible, match="vérifiez ses droits"):
        secret_of(filled)


def test_a_secret_is_made_once_and_whole(folder):
    made = secret_of(folder)
    assert len(made) >= 32 and secret_of(folder) == made
    assert [file.name for file in folder.iterdir()] == ["secret.key"]
    assert (folder / "secret.key").stat().st_mode & 0o077 == 0
