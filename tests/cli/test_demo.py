"""The example, in a folder of its own and always fresh."""

from __future__ import annotations

from ssi_core.store import rebuild
from ssi_core.store.backup import DATABASE
from ssi_core.store.database import Database
from ssi_core.web.secret import secret_of


def test_the_example_is_fresh_each_time_and_the_towns_own_data_are_left_alone(run, filled):
    own = (filled / DATABASE).read_bytes()
    result = run("demo", "billere")
    assert result.exit_code == 0, result.output
    folder = filled / "demo-billere"
    secret = secret_of(folder)
    database = Database(folder / DATABASE)
    with database.write() as cursor:
        (structures,) = cursor.execute("SELECT count(*) FROM structure").fetchone()
        cursor.execute("DELETE FROM structure")
    database.close()
    assert structures > 10 and "--serve" in result.stderr

    assert run("demo", "billere").exit_code == 0
    database = Database(folder / DATABASE)
    with database.read() as cursor:
        assert cursor.execute("SELECT count(*) FROM structure").fetchone() == (structures,)
    assert rebuild.differences(database) == []
    database.close()
    assert secret_of(folder) == secret
    assert (filled / DATABASE).read_bytes() == own


def test_an_example_being_shown_is_not_emptied(run, folder, monkeypatch):
    from ssi_core.store.database import DatabaseBusy

    shown = folder / "demo-billere"
    shown.mkdir(parents=True)
    (shown / DATABASE).write_bytes(b"held")

    def held(_self: object, _path: object = None) -> None:
        raise DatabaseBusy(str(shown))

    monkeypatch.setattr(Database, "__init__", held)
    result = run("demo", "billere")
    assert result.exit_code == 1 and "Le serveur est en marche" in result.stderr
    assert (shown / DATABASE).read_bytes() == b"held"
