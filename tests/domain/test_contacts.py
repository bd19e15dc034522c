"""Addresses and numbers as people type them, in one spelling."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.contacts import email_of, phone_of, website_of


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("alice@Exemple.FR", "alice@exemple.fr"),
        ("Alice Larrieu <alice@exemple.fr>", "alice@exemple.fr"),
        ("mailto:alice@exemple.fr", "alice@exemple.fr"),
        ("alice chez exemple", None),
        ("a@b@c.fr", None),
        ("", None),
    ],
)
def test_an_email_address(typed, kept):
    assert email_of(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0559000000", "05 59 00 00 00"),
        ("+33 5 59 00 00 00", "05 59 00 00 00"),
        ("05.59.00.00.00", "05 59 00 00 00"),
        ("00 34 943 000 000", "+34 943 000 000"),
        ("12", None),
        ("05 59 00 00 00 ou 06 00 00 00 00", None),
    ],
)
def test_a_telephone_number(typed, kept):
    assert phone_of(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("www.exemple.fr", "https://www.exemple.fr"),
        ("http://exemple.fr/a?b=c", "http://exemple.fr/a?b=c"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,x", None),
        ("exemple", None),
        ("exemple.fr page", None),
        ("http://[", None),
    ],
)
def test_a_website(typed, kept):
    assert website_of(typed) == kept


@given(st.text())
def test_whatever_is_typed_a_website_is_of_the_web_and_its_spelling_is_final(typed):
    found = website_of(typed)
    assert found is None or (found.casefold().startswith(("http://", "https://")) and website_of(found) == found)


@given(st.text(alphabet="0123456789+ .-()x"))
def test_the_spelling_of_a_number_is_final(typed):
    found = phone_of(typed)
    assert found is None or phone_of(found) == found
