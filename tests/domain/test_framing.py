"""Which sites may frame the public programme: origins only, never anything that opens the header."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.framing import frame_ancestors, site_of


@pytest.mark.parametrize(
    ("typed", "site"),
    [
        ("https://www.billere.fr", "https://www.billere.fr"),
        ("www.billere.fr/agenda?x=1", "https://www.billere.fr"),
        ("http://mairie.example:8080/", "http://mairie.example:8080"),
        ("https://Cité.example", "https://xn--cit-dma.example"),
    ],
)
def test_the_address_of_a_page_stands_for_its_site(typed, site):
    assert site_of(typed) == site


@pytest.mark.parametrize("typed", ["", "mairie", "ftp://x.fr", "https://*", "javascript:alert(1)", "https://a b.fr", "https://a.fr:99999"])
def test_what_is_no_site_is_refused(typed):
    assert site_of(typed) == ""


@given(st.text(max_size=60))
def test_nothing_that_is_typed_adds_a_rule_to_the_header(typed):
    site = site_of(typed)
    assert not set(site) & set(" ;,'\"\n\r*")
    assert frame_ancestors([site] if site else []).startswith("'self'")
