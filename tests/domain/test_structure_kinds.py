"""Every kind of structure has its words."""

from __future__ import annotations

from ssi_core.domain.events.structure import KINDS
from ssi_core.domain.structure_kinds import kind_headings, kind_name, kind_names


def test_every_kind_has_a_name_and_a_heading_of_its_own():
    assert list(kind_names()) == list(kind_headings()) == list(KINDS)
    assert len(set(kind_names().values())) == len(set(kind_headings().values())) == len(KINDS)


def test_inside_a_sentence_a_kind_takes_no_capital():
    assert kind_name("etablissement_scolaire") == "établissement scolaire"
    assert kind_name("unheard of") == "autre"
