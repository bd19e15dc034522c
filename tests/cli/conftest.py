"""The command line on a town's data folder, the server stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from ssi_core.cli.application import application
from ssi_core.store import rebuild
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database
from tests.conftest import make_town

Run = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder, that the command line uses."""
    data = tmp_path / "données de l’été"
    monkeypatch.setenv("PLENIERE_DATA", str(data))
    monkeypatch.delenv("PORT", raising=False)
    monkeypatch.delenv("PLENIERE_ADDRESS", raising=False)
    monkeypatch.chdir(tmp_path)
    return data


@pytest.fixture
def filled(folder: Path) -> Iterator[Path]:
    """The folder with a town in it, whose tables still are the journal's at the end."""
    make_town(Database(folder / DATABASE)).desk.database.close()
    yield folder
    database = Database(folder / DATABASE)
    assert rebuild.differences(database) == []
    database.close()


@pytest.fixture
def run() -> Run:
    """Run one command, as typed."""

    def typed(*arguments: str, answer: str = "") -> Result:
        return CliRunner().invoke(application, [*arguments], input=answer)

    return typed
