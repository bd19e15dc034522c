"""One French sentence for each command."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.actions import desk
from ssi_core.domain.event import Event
from ssi_core.domain.events.programme import ActivityMoved, ActivityStateSet
from ssi_core.domain.events.room import PersonBelongs, PersonRenamed
from ssi_core.domain.events.structure import CharterSigned
from ssi_core.domain.events.task import TaskGiven
from ssi_core.domain.permissions import LEAST_ROLE
from ssi_core.domain.telling import LONGEST, Facts
from ssi_core.domain.telling_words import sentences, told

assert desk  # every action is declared


def facts(*events: Event, label: str = "Discosoupe") -> Facts:
    return Facts("Alice Larrieu", "alice", events, lambda table, row_id: label, lambda person_id: "Bruno Etcheverry")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_action_has_its_own_sentence() -> None:
    assert set(LEAST_ROLE) - set(sentences()) == set()


def test_no_sentence_is_left_of_an_action_that_is_gone() -> None:
    assert set(sentences()) - set(LEAST_ROLE) == set()


@pytest.mark.parametrize("action", sorted(LEAST_ROLE))
def test_every_sentence_stands_even_without_events(action: str) -> None:
    sentence = told(action, facts())
    assert sentence.endswith(".") and "{" not in sentence and sentence[0].isupper()


@pytest.mark.parametrize("action", ["new.add", "new.remove", "new.anything", ""])
def test_an_action_without_words_of_its_own_has_those_of_its_verb(action: str) -> None:
    assert told(action, facts()).startswith("Alice Larrieu a ")


NOON = datetime(2026, 11, 15, 14)


@pytest.mark.parametrize(
    ("action", "event", "sentence"),
    [
        ("activity.move", ActivityMoved("a", NOON, NOON),
         "Alice Larrieu a déplacé « Discosoupe » au 15 novembre 2026, 14 h."),
        ("activity.set_state", ActivityStateSet("a", "cancelled"), "Alice Larrieu a annulé l’activité « Discosoupe »."),
        ("task.give", TaskGiven("t", "p", "i", "x", "bruno", "", None),
         "Alice Larrieu a confié la tâche « Discosoupe » à Bruno Etcheverry."),
        ("task.give", TaskGiven("t", "p", "i", "x", "alice", "", None),
         "Alice Larrieu a pris la tâche « Discosoupe »."),
        ("task.give", TaskGiven("t", "p", "i", "x", "", "s", None), "Alice Larrieu a écrit la tâche « Discosoupe »."),
        ("person.change", PersonRenamed("alice"), "Alice Larrieu a mis à jour ses informations."),
        ("person.change", PersonRenamed("bruno"), "Alice Larrieu a mis à jour les informations de Bruno Etcheverry."),
        ("person.join_structure", PersonBelongs("alice", "s"), "Alice Larrieu parle au nom de « Discosoupe »."),
        ("person.join_structure", PersonBelongs("bruno", "s"),
         "Alice Larrieu a noté que Bruno Etcheverry parle au nom de « Discosoupe »."),
        ("structure.sign_charter", CharterSigned("s", None),
         "Alice Larrieu a retiré la signature de la charte par « Discosoupe »."),
    ],
)  # fmt: skip
def test_details_are_told(action: str, event: Event, sentence: str) -> None:
    assert plain(told(action, facts(event))) == sentence


def test_a_forgotten_title_is_said_to_be_unknown() -> None:
    assert told("activity.move", facts(ActivityMoved("a", NOON, NOON), label="")) == (
        "Alice Larrieu a déplacé (titre inconnu) au 15 novembre 2026, 14\u00a0h."
    )


@given(st.text(max_size=300))
def test_any_text_is_told_on_one_line_and_not_too_long(text: str) -> None:
    named = facts(label=text).named("note", "n")
    assert "\n" not in named and len(named) <= LONGEST + 4
