"""What the boards have read is kept until a table it was read from changes."""

from __future__ import annotations

import pytest

from ssi_core.actions.desk import Change
from ssi_core.live import memory as memory_module
from ssi_core.live.memory import Memory, _Reader
from ssi_core.live.revisions import Revisions
from ssi_core.store.queries import people
from ssi_core.store.rebuild import rebuilt_tables


class Counting:
    """A cursor that counts what it is asked."""

    def __init__(self, cursor):
        self.cursor = cursor
        self.asked = 0

    def execute(self, sql, parameters=None):
        self.asked += 1
        return self.cursor.execute(sql, parameters or [])


@pytest.fixture
def kept(town):
    revisions = Revisions(1)
    memory = Memory(town.desk.database, revisions)
    with town.desk.database.read() as cursor:
        counting = Counting(cursor)
        yield _Reader(memory, lambda: counting), counting, revisions


def test_a_question_is_asked_once_until_one_of_its_tables_changes(kept):
    reader, counting, revisions = kept
    sql = "SELECT count(*) FROM note n JOIN plenary p ON p.id = n.plenary_id"
    first = reader.execute(sql).fetchone()
    assert reader.execute(sql).fetchone() == first
    revisions.note(Change(2, frozenset({"structure"})))
    reader.execute(sql).fetchall()
    assert counting.asked == 1
    revisions.note(Change(3, frozenset({"plenary"})))
    reader.execute(sql).fetchall()
    assert counting.asked == 2


def test_the_same_question_about_something_else_is_another_question(kept):
    reader, counting, _revisions = kept
    for wanted in ("a", "b", "a"):
        reader.execute("SELECT title FROM plenary WHERE id = ?", [wanted]).fetchall()
    assert counting.asked == 2


@pytest.mark.parametrize("table", ["journal", "operation", "row_change", "mail_account"])
def test_what_is_not_announced_is_always_asked_anew(kept, table):
    reader, counting, _revisions = kept
    for _ in range(2):
        reader.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert counting.asked == 2


def test_names_are_asked_anew_when_a_person_changes(kept):
    reader, counting, revisions = kept
    people.names(reader)
    people.names(reader)
    assert counting.asked == 1
    revisions.note(Change(2, frozenset({"person"})))
    people.names(reader)
    assert counting.asked == 2


def test_a_name_that_is_changed_is_the_new_one_at_the_next_drawing(town):
    revisions = Revisions(1)
    town.desk.listen(revisions.note)
    memory = Memory(town.desk.database, revisions)
    with memory.reading() as cursor:
        before = people.names(cursor)
    who = next(iter(before))
    town.desk.perform_as_software(
        "person.change", {"person_id": who, "first_name": "Nouvelle", "last_name": "Personne"}
    )
    with memory.reading() as cursor:
        assert people.names(cursor)[who] == "Nouvelle Personne"


def test_the_rows_of_an_answer_are_given_once_each(kept):
    reader, _counting, _revisions = kept
    answer = reader.execute("SELECT id FROM edition UNION ALL SELECT 'x'")
    assert answer.fetchone() is not None
    left = answer.fetchall()
    assert answer.fetchone() is None and answer.fetchall() == []
    again = reader.execute("SELECT id FROM edition UNION ALL SELECT 'x'")
    assert len(again.fetchall()) == 1 + len(left)


def test_questions_without_end_do_not_fill_the_memory(kept, monkeypatch):
    monkeypatch.setattr(memory_module, "MOST_KEPT", 10)
    reader, counting, _revisions = kept
    for number in range(30):
        reader.execute("SELECT title FROM plenary WHERE id = ?", [str(number)]).fetchall()
    reader.execute("SELECT title FROM plenary WHERE id = ?", ["29"]).fetchall()
    assert counting.asked == 30
    reader.execute("SELECT title FROM plenary WHERE id = ?", ["0"]).fetchall()
    assert counting.asked == 31


def test_every_table_of_the_journal_is_announced_or_known_not_to_be(town):
    memory = Memory(town.desk.database, Revisions(1))
    with town.desk.database.read() as cursor:
        assert set(rebuilt_tables(cursor)) <= memory._tables


def test_what_is_made_of_tables_is_made_again_when_one_changes(town):
    revisions = Revisions(1)
    memory = Memory(town.desk.database, revisions)
    made = []
    for _ in range(2):
        assert memory.once("x", ("note", "plenary"), lambda: made.append(1) or len(made)) == 1
    revisions.note(Change(2, frozenset({"plenary"})))
    assert memory.once("x", ("note", "plenary"), lambda: made.append(1) or len(made)) == 2
    memory.forget()
    assert memory.once("x", ("note", "plenary"), lambda: made.append(1) or len(made)) == 3


def test_the_database_is_not_even_opened_for_what_is_known(town, monkeypatch):
    memory = Memory(town.desk.database, Revisions(1))
    with memory.reading() as cursor:
        before = people.names(cursor)
    monkeypatch.setattr(town.desk.database, "read", None)
    with memory.reading() as cursor:
        assert people.names(cursor) == before
