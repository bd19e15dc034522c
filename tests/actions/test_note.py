"""Notes, line by line, under any point."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Missing, Refused
from tests.actions.plenary_helpers import items_of, opened, plan, undo
from tests.conftest import Town

HOSTILE = "<script>alert('l’eau')</script> \u2028& « accents » \x00"


def write(town: Town, item: str, body: str, person: str = "alice", op_id: str = "") -> str:
    town.do(person, "note.write", op_id=op_id, item_id=item, body=body)
    return str(town.one("SELECT id FROM note ORDER BY seq DESC LIMIT 1"))


def body_of(town: Town, note: str) -> str:
    return str(town.one("SELECT body FROM note WHERE id = ?", note))


def test_anyone_writes_under_any_point_and_is_remembered_by_id_only(town: Town) -> None:
    plenary, items = opened(town)
    write(town, items[2], HOSTILE)
    row = town.rows("SELECT plenary_id, item_id, person_id, body, written_on FROM note")[0]
    assert row[:3] == (plenary, items[2], town.alice)
    assert row[3] == "<script>alert('l’eau')</script> & « accents »"
    assert row[4] == town.now[0]
    assert "Larrieu" not in str(town.rows("SELECT payload FROM journal"))


def test_the_same_sending_writes_one_note(town: Town) -> None:
    _plenary, items = opened(town)
    write(town, items[0], "Une fois", op_id="same")
    write(town, items[0], "Une fois", op_id="same")
    assert town.one("SELECT count(*) FROM note") == 1


def test_notes_can_be_prepared_before_the_opening(town: Town) -> None:
    write(town, items_of(town, plan(town))[0], "Apporter le plan de la salle")
    assert town.one("SELECT count(*) FROM note") == 1


@pytest.mark.parametrize("body", ["", "  \n ", "x" * 5001])
def test_a_note_has_words_and_an_end(town: Town, body: str) -> None:
    _plenary, items = opened(town)
    with pytest.raises(Refused) as refusal:
        write(town, items[0], body)
    assert list(refusal.value.errors) == ["body"]


def test_different_words_are_merged(town: Town) -> None:
    _plenary, items = opened(town)
    note = write(town, items[0], "Le stand ouvre à midi près du lac")
    base = {"note_id": note, "base_body": "Le stand ouvre à midi près du lac"}
    town.do(town.alice, "note.change", **base, body="Le stand ouvre à dix heures près du lac")
    town.do(town.bruno, "note.change", **base, body="Le stand ouvre à midi près du marché")
    assert body_of(town, note) == "Le stand ouvre à dix heures près du marché"
    assert town.one("SELECT person_id FROM note") == town.alice


def test_the_same_words_are_never_overwritten(town: Town) -> None:
    _plenary, items = opened(town)
    note = write(town, items[0], "Rendez-vous à midi")
    base = {"note_id": note, "base_body": "Rendez-vous à midi"}
    town.do(town.alice, "note.change", **base, body="Rendez-vous à 14 h")
    with pytest.raises(Conflict) as conflict:
        town.do(town.bruno, "note.change", **base, body="Rendez-vous à 15 h")
    assert (conflict.value.field, conflict.value.theirs, conflict.value.mine) == (
        "body", "Rendez-vous à 14 h", "Rendez-vous à 15 h",
    )  # fmt: skip
    assert body_of(town, note) == "Rendez-vous à 14 h"
    town.do(town.bruno, "note.change", note_id=note, base_body="Rendez-vous à 14 h", body="Rendez-vous à 15 h")
    assert body_of(town, note) == "Rendez-vous à 15 h"


def test_one_undoes_ones_own_and_the_facilitator_anyones(town: Town) -> None:
    _plenary, items = opened(town)
    write(town, items[0], "D’Alice", op_id="hers")
    with pytest.raises(Forbidden):
        undo(town, town.bruno, "hers")
    undo(town, town.alice, "hers")
    write(town, items[0], "De Bruno", person=town.bruno, op_id="his")
    undo(town, town.facilitator, "his")
    assert town.one("SELECT count(*) FROM note") == 0


def test_a_removed_note_comes_back_whole(town: Town) -> None:
    _plenary, items = opened(town)
    note = write(town, items[0], "À garder")
    before = town.rows("SELECT * FROM note")
    town.do(town.bruno, "note.remove", op_id="gone", note_id=note)
    with pytest.raises(Missing):
        town.do(town.alice, "note.change", note_id=note, base_body="À garder", body="À garder !")
    undo(town, town.bruno, "gone")
    assert town.rows("SELECT * FROM note") == before


def test_once_closed_only_the_facilitator_corrects(town: Town) -> None:
    plenary, items = opened(town)
    note = write(town, items[0], "Une coquile")
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    for action, fields in (
        ("note.write", {"item_id": items[0], "body": "Trop tard"}),
        ("note.change", {"note_id": note, "body": "Autre"}),
        ("note.remove", {"note_id": note}),
    ):
        with pytest.raises(Refused, match="close"):
            town.do(town.alice, action, **fields)
    town.do(town.facilitator, "note.change", note_id=note, base_body="Une coquile", body="Une coquille")
    assert body_of(town, note) == "Une coquille"
