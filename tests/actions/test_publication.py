"""The programme made public by who runs the room, changed, taken back."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.store.queries import publications


def public(town):
    with town.desk.database.read() as cursor:
        return publications.of_edition(cursor, town.edition)


def test_publishing_says_so_and_keeps_its_moment_when_the_page_is_changed(town):
    done = town.do(town.facilitator, "publication.publish")
    assert done.answer["message"] == "Le programme est public."
    first = public(town)
    town.do(town.facilitator, "publication.publish", introduction="Bienvenue", sites="www.ville.fr\nhttps://agglo.fr/agenda")
    assert public(town).published_on == first.published_on
    assert (public(town).introduction, public(town).sites) == ("Bienvenue", ["https://www.ville.fr", "https://agglo.fr"])


def test_a_participant_may_not_publish(town):
    with pytest.raises(Forbidden):
        town.do(town.alice, "publication.publish")
    assert public(town) is None


def test_a_wrong_site_is_said_beside_its_field_and_nothing_is_published(town):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "publication.publish", sites="https://www.ville.fr\npas un site")
    assert "pas" in refusal.value.errors["sites"]
    assert public(town) is None


def test_withdrawn_then_taken_back_it_is_public_as_before(town):
    town.do(town.facilitator, "publication.publish", introduction="Bienvenue")
    before = public(town)
    withdrawn = town.do(town.facilitator, "publication.withdraw", "w1")
    assert public(town) is None
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "w1"})
    assert public(town) == before
    assert withdrawn.answer["message"]


def test_nothing_is_recorded_when_nothing_changes(town):
    town.do(town.facilitator, "publication.publish", introduction="Bienvenue")
    events = town.one("SELECT count(*) FROM journal")
    town.do(town.facilitator, "publication.publish", introduction="Bienvenue")
    assert town.one("SELECT count(*) FROM journal") == events
