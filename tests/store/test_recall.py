"""What the writer remembers having read is never older than what is written."""

from __future__ import annotations

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core.store import recall
from ssi_core.store.database import Database

NAME = "SELECT name FROM edition WHERE id = ?"
ADD = (
    "INSERT INTO edition (id, name, collective_name, school_zone, starts_on, ends_on, is_current, created_on) "
    "VALUES (?, ?, '', 'A', '2026-11-13', '2026-11-29', true, '2026-09-01')"
)


@pytest.fixture
def database():
    opened = Database()
    with opened.write() as cursor:
        cursor.execute(ADD, ["e", "Semaine"])
    yield opened
    opened.close()


@pytest.fixture
def asked(monkeypatch):
    """Every question that reaches the database by the writer."""
    found, really = [], recall.Kept
    monkeypatch.setattr(recall, "Kept", lambda rows, description: found.append(rows) or really(rows, description))
    return found


def name_in(cursor):
    return cursor.execute(NAME, ["e"]).fetchone()[0]


def test_a_question_is_asked_once_while_nothing_it_is_about_is_written(database, asked):
    for _again in range(3):
        with database.write() as cursor:
            assert name_in(cursor) == "Semaine"
            cursor.execute("INSERT INTO undoing VALUES (?, 'x')", [f"{_again}"])
    assert len(asked) == 1


def test_what_a_transaction_has_written_is_what_it_reads_and_so_does_the_next(database):
    with database.write() as cursor:
        assert name_in(cursor) == "Semaine"
        cursor.execute("UPDATE edition SET name = 'Festival' WHERE id = 'e'")
        assert name_in(cursor) == "Festival"
    with database.write() as cursor:
        assert name_in(cursor) == "Festival"


def test_what_was_taken_back_is_not_remembered(database):
    with pytest.raises(KeyError), database.write() as cursor:
        cursor.execute("UPDATE edition SET name = 'Festival' WHERE id = 'e'")
        assert name_in(cursor) == "Festival"
        raise KeyError
    with database.write() as cursor:
        assert name_in(cursor) == "Semaine"


def test_after_the_connection_itself_was_used_all_is_asked_anew(database):
    with database.write() as cursor:
        assert name_in(cursor) == "Semaine"
    with database.alone() as connection:
        connection.execute("UPDATE edition SET name = 'Quinzaine'")
    with database.write() as cursor:
        assert name_in(cursor) == "Quinzaine"


def test_the_rows_are_given_from_the_first_to_each_who_asks(database):
    for _again in range(2):
        with database.write() as cursor:
            found = cursor.execute("SELECT id, name FROM edition")
            assert [column[0] for column in found.description] == ["id", "name"]
            assert found.fetchone() == ("e", "Semaine")
            assert found.fetchone() is None
            assert cursor.execute("SELECT id, name FROM edition").fetchall() == [("e", "Semaine")]


@pytest.mark.parametrize("sql", [
    "INSERT INTO edition SELECT * FROM edition", "  update edition SET name = ''", "DELETE FROM edition",
    "WITH x AS (SELECT 1) DELETE FROM edition", "BEGIN", "COPY edition TO 'x'", "",
])  # fmt: skip
def test_a_statement_that_writes_is_not_taken_for_a_question(sql):
    assert not recall.reads_only(sql)


@pytest.mark.parametrize("sql", ["SELECT 1", "\n  select * FROM edition", "WITH x AS (SELECT 1) SELECT * FROM x"])
def test_a_question_is_known_by_its_first_word(sql):
    assert recall.reads_only(sql)


STEP = st.tuples(st.sampled_from(["ask", "write", "give up"]), st.integers(0, 1), st.integers(0, 3))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(STEP, max_size=6), max_size=6))
def test_whatever_is_asked_and_written_in_turn_the_answers_are_those_of_the_database(transactions):
    plain = duckdb.connect(":memory:")
    for name in ("one", "two"):
        plain.execute(f"CREATE TABLE {name} (id INTEGER)")
    remembered = recall.Recall(frozenset({"one", "two"}))
    for steps in transactions:
        plain.execute("BEGIN")
        writing = recall.Writing(plain, remembered)
        given_up = False
        for what, which, value in steps:
            table = ("one", "two")[which]
            if what == "write":
                writing.execute(f"INSERT INTO {table} VALUES (?)", [value])
            given_up = given_up or what == "give up"
            sql = f"SELECT count(*), sum(id) FROM {table} WHERE id >= ?"
            assert writing.execute(sql, [value]).fetchall() == plain.execute(sql, [value]).fetchall()
        plain.execute("ROLLBACK" if given_up else "COMMIT")
        remembered.forget_of(writing.written)
    plain.close()
