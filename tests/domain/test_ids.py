"""Identifiers."""

from __future__ import annotations

from ssi_core.domain.ids import CODE_ALPHABET, new_id, new_room_code


def test_ids_are_letters_and_digits_only_and_never_twice_the_same():
    made = [new_id() for _ in range(5000)]
    assert len(set(made)) == 5000
    assert all(len(each) == 16 and each.isascii() and each.isalnum() for each in made)


def test_a_room_code_has_six_characters_that_are_not_confused_when_read_aloud():
    for _ in range(200):
        code = new_room_code()
        assert len(code) == 6 and set(code) <= set(CODE_ALPHABET)
    assert not set(CODE_ALPHABET) & set("0O1IL5S8B2Z")
