"""The secretary corrects, the next plenary approves, errata are added; nobody else does."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Conflict, Forbidden, Refused
from ssi_core.domain.passage_digest import digest
from ssi_core.exports import minutes_approving as minutes_approving  # declares its action
from ssi_core.exports.minutes_document import document
from ssi_core.exports.passages import passages
from ssi_core.store.queries import minutes_approval
from tests.exports.plenaries_held import closed, item, opened

NOTE = "Onze personnes sont venues."


@pytest.fixture
def held(town):
    """A closed plenary with a note, kept by Bruno: its id and the note's key."""
    plenary = opened(town)
    town.do(town.alice, "attendance.come", plenary_id=plenary)
    town.do(town.alice, "note.write", item_id=item(town, plenary, 1), body=NOTE)
    town.do(town.facilitator, "minutes.name_secretary", plenary_id=plenary, person_id=town.bruno)
    closed(town, plenary)
    return plenary, f"note:{town.one('SELECT id FROM note')}"


def text(town, plenary, length="complet"):
    with town.desk.database.read() as cursor:
        plan = document(cursor, plenary, length)
    return "\n".join([*passages(plan).values(), plan.signature])


def correct(town, person, held, body, **more):
    plenary, passage = held
    return town.do(person, "minutes.correct", plenary_id=plenary, passage=passage, composed=digest(NOTE), body=body, **more)


def test_the_secretary_is_named_and_stands_in_the_compte_rendu(town, held):
    assert "Bruno Etcheverry" in text(town, held[0])
    with pytest.raises(Forbidden):
        town.do(town.alice, "minutes.name_secretary", plenary_id=held[0], person_id=town.alice)
    town.do(town.facilitator, "minutes.name_secretary", plenary_id=held[0], person_id="")
    assert "Bruno Etcheverry" not in text(town, held[0])
    with pytest.raises(Refused):
        town.do(town.facilitator, "minutes.name_secretary", plenary_id=held[0], person_id="nobody")


def test_the_secretary_and_the_facilitator_correct_and_nobody_else(town, held):
    correct(town, town.bruno, held, "Douze personnes sont venues.")
    assert "Douze personnes" in text(town, held[0]) and NOTE not in text(town, held[0])
    correct(town, town.facilitator, held, "Treize personnes sont venues.")
    with pytest.raises(Forbidden):
        correct(town, town.alice, held, "Personne.")
    assert "Treize personnes" in text(town, held[0])


def test_what_was_composed_stays_as_it_was_and_comes_back(town, held):
    correct(town, town.bruno, held, "Douze.", op_id="first")
    assert town.one("SELECT body FROM note") == NOTE
    town.do(town.bruno, "history.undo", op_id="", **{})
    assert NOTE in text(town, held[0])
    correct(town, town.bruno, held, "Douze.")
    town.do(town.bruno, "minutes.drop_correction", plenary_id=held[0], passage=held[1])
    assert NOTE in text(town, held[0])


def test_two_people_who_correct_the_same_passage_are_shown_both(town, held):
    correct(town, town.bruno, held, "Douze.")
    with pytest.raises(Conflict) as conflict:
        correct(town, town.facilitator, held, "Treize.", base_body="")
    assert (conflict.value.theirs, conflict.value.mine) == ("Douze.", "Treize.")


def test_an_emptied_title_is_refused_an_emptied_line_goes(town, held):
    with pytest.raises(Refused):
        town.do(town.bruno, "minutes.correct", plenary_id=held[0], passage="presences#titre", composed="x", body=" ")
    correct(town, town.bruno, held, "")
    assert NOTE not in text(town, held[0])


def approve(town, held, person=None, op_id=""):
    return town.do(person or town.bruno, "minutes.approve", op_id, plenary_id=held[0])


def test_approving_freezes_the_text_and_says_who_signed_when_and_where(town, held):
    correct(town, town.bruno, held, "Douze.")
    town.later(days=28)
    opened(town, title="Plénière 2", on="2026-10-08T18:00")
    approve(town, held)
    before = {length: text(town, held[0], length) for length in ("complet", "page", "absents")}
    assert "Approuvé le jeudi 8 octobre 2026, à la plénière «\u00a0Plénière 2\u00a0». Signé par Bruno Etcheverry." in before["complet"]
    assert "Douze." in before["complet"]
    town.do(town.facilitator, "note.change", note_id=held[1][5:], body="Tout autre chose.", base_body=NOTE)
    town.do(town.facilitator, "edition.change", name="Autre nom", collective_name="Autre", school_zone="A",
            starts_on="2026-11-13", ends_on="2026-11-29")  # fmt: skip
    assert {length: text(town, held[0], length) for length in before} == before
    with town.desk.database.read() as cursor:
        assert document(cursor, held[0]).collective == "Collectif de Valbrune"


def test_after_that_nothing_of_it_changes_any_more(town, held):
    approve(town, held, op_id="signing")
    for action, fields in (
        ("minutes.correct", {"passage": held[1], "composed": "x", "body": "Non."}),
        ("minutes.name_secretary", {"person_id": town.alice}),
        ("minutes.approve", {}),
        ("plenary.reopen", {}),
        ("plenary.remove", {}),
    ):
        with pytest.raises(Refused, match="approuvé"):
            town.do(town.facilitator, action, plenary_id=held[0], **fields)
    with pytest.raises(Refused, match="ne peut pas être annulé"):
        town.desk.perform(town.facilitator, "history.undo", {"op_id": "signing"})


def test_an_open_plenary_and_corrections_to_review_are_not_approved(town, held):
    correct(town, town.bruno, held, "Douze.")
    town.do(town.facilitator, "note.change", note_id=held[1][5:], body="Autrement dit.", base_body=NOTE)
    with pytest.raises(Refused, match="à revoir") as refusal:
        approve(town, held)
    assert refusal.value.see.endswith("corriger=1")
    running = opened(town, title="Plénière 2", on="2026-10-08T18:00")
    with pytest.raises(Refused, match="pas close"):
        town.do(town.facilitator, "minutes.approve", plenary_id=running)


def test_an_erratum_comes_after_the_approved_text_dated_and_signed(town, held):
    with pytest.raises(Refused, match="pas encore approuvé"):
        town.do(town.bruno, "minutes.add_erratum", plenary_id=held[0], body="Faute.")
    approve(town, held)
    before = text(town, held[0])
    town.do(town.bruno, "minutes.add_erratum", plenary_id=held[0], body="Lire « Larrieu ».")
    after = text(town, held[0])
    assert "Ajouté le 10 septembre 2026 par Bruno Etcheverry" in after and "Lire « Larrieu »." in after
    assert set(before.splitlines()) <= set(after.splitlines())
    with pytest.raises(Forbidden):
        town.do(town.alice, "minutes.add_erratum", plenary_id=held[0], body="Moi aussi.")


def test_the_frozen_text_is_in_no_journal_and_forgets_who_asks_for_it(town, held):
    approve(town, held)
    journal = " ".join(payload for (payload,) in town.rows("SELECT payload FROM journal"))
    images = " ".join(f"{a}{b}" for a, b in town.rows("SELECT before, after FROM row_change"))
    assert "Larrieu" not in journal + images
    assert "Alice Larrieu" in text(town, held[0])
    town.do(town.alice, "person.erase_me")
    assert "Larrieu" not in text(town, held[0])
    assert "une personne" in text(town, held[0])


def test_a_correction_may_hold_anything_people_type(town, held):
    odd = "<b>x</b> \x00 🎉 مرحبا\n\nligne"
    correct(town, town.bruno, held, odd)
    with town.desk.database.read() as cursor:
        (found,) = minutes_approval.corrections(cursor, held[0]).values()
    assert found.body == "<b>x</b>  🎉 مرحبا\n\nligne"
    with pytest.raises(Refused):
        correct(town, town.bruno, held, "a" * 1_000_000)
