"""The journal: numbered, projected, rebuilt."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime

import pytest

from ssi_core.domain.event import Event
from ssi_core.domain.events.edition import EditionStarted
from ssi_core.store import journal, projections, rebuild
from ssi_core.store.database import Database
from tests.conftest import make_town

PERSONAL = {"first_name", "last_name", "email", "phone", "address", "contact"}


def test_events_are_numbered_from_one_without_holes(town):
    numbers = [seq for (seq,) in town.rows("SELECT seq FROM journal ORDER BY seq")]
    assert numbers == list(range(1, len(numbers) + 1))


def test_an_event_comes_back_from_its_payload_as_it_was():
    event = EditionStarted("e", "Quinzaine « d’ici »", "Collectif", "A", date(2026, 11, 13), date(2026, 11, 29))
    assert EditionStarted.from_payload(event.payload()) == event


def test_every_event_has_a_projection_and_a_sentence():
    assert projections.projected_events() == {kind for kind in Event.by_kind.values() if kind.__module__.startswith("ssi_core")}
    for kind in Event.by_kind.values():
        assert kind.__doc__ and kind.__doc__.rstrip().endswith("."), kind


def test_no_event_has_a_field_for_personal_data():
    for kind in Event.by_kind.values():
        assert not PERSONAL & {field.name for field in fields(kind)}, kind


def test_names_and_addresses_never_reach_the_journal_nor_the_images(town):
    town.do(
        "dora", "door.join", code=town.one("SELECT code FROM room"), first_name="Dorothée", last_name="Quintard",
        email="dorothee@exemple.fr", shares="on", structure="aucune",
    )
    written = " ".join(str(row) for table in ("journal", "row_change", "operation") for row in town.rows(f"SELECT * FROM {table}"))
    assert town.one("SELECT email FROM identity WHERE id = 'dora'") == "dorothee@exemple.fr"
    assert "Quintard" not in written and "dorothee@" not in written


def test_a_rebuild_finds_a_row_changed_behind_the_journals_back(town):
    with town.desk.database.write() as cursor:
        cursor.execute("UPDATE structure SET name = 'Autre chose' WHERE name = 'Épicerie sociale'")
    assert [found.table for found in rebuild.differences(town.desk.database)] == ["structure"]
    with town.desk.database.write() as cursor:
        cursor.execute("UPDATE structure SET name = 'Épicerie sociale' WHERE name = 'Autre chose'")


def test_a_rebuild_finds_the_one_row_of_a_table_that_should_be_empty_and_the_missing_rows_of_one_that_is():
    database = make_town().desk.database
    with database.write() as cursor:
        cursor.execute("INSERT INTO retention VALUES ('somewhere', 3)")
        cursor.execute("DELETE FROM belonging")
    database.checkpoint()
    assert [found.table for found in rebuild.differences(database)] == ["belonging", "retention"]
    database.close()


def test_the_rebuild_looks_at_every_table_but_the_personal_ones(town):
    with town.desk.database.read() as cursor:
        looked_at = rebuild.rebuilt_tables(cursor)
    assert {"row_change", "seat", "structure", "person"} <= set(looked_at)
    assert "identity" not in looked_at


def test_an_event_whose_projection_fails_leaves_nothing(town):
    database = Database()
    with pytest.raises(KeyError), database.write() as cursor:

        class Unprojected(Event):
            """Nobody projects this."""

        journal.append(cursor, Unprojected(), op_id="o", edition_id="", person_id="p", recorded_on=datetime(2026, 1, 1))
    Event.by_kind.pop("unprojected")
    with database.read() as cursor:
        assert journal.last_seq(cursor) == 0
