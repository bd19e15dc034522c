"""The shape of the tables: the scripts of `migrations/`, each applied once, in the order of their names."""

from __future__ import annotations

from importlib import resources

import duckdb


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Apply the scripts that the database has not had yet. Raises duckdb.Error."""
    connection.execute("CREATE TABLE IF NOT EXISTS migration (id VARCHAR PRIMARY KEY, applied_on TIMESTAMP)")
    done = {name for (name,) in connection.execute("SELECT id FROM migration").fetchall()}
    folder = resources.files("ssi_core.store") / "migrations"
    scripts = sorted((f for f in folder.iterdir() if f.name.endswith(".sql")), key=lambda f: f.name)
    coming = [script for script in scripts if script.name not in done]
    # A new file is made in one go, in half the time; an old one keeps each step that went well.
    for step in [[script] for script in coming] if done else [coming]:
        connection.execute("BEGIN")
        for script in step:
            connection.execute(script.read_text(encoding="utf-8"))
        names = [script.name for script in step]
        connection.execute("INSERT INTO migration SELECT unnest(?), now()::TIMESTAMP", [names])
        connection.execute("COMMIT")
    if coming:
        connection.execute("CHECKPOINT")
