"""The generated town: its size, and that it is always the same."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from ssi_core import demo
from ssi_core.demo import fontenay
from ssi_core.domain.same_name import name_key
from ssi_core.store import rebuild
from ssi_core.store.database import Database

TODAY = date(2026, 9, 15)


def test_the_same_town_is_generated_every_time():
    assert fontenay.story() == fontenay.story()
    assert fontenay.story(1) != fontenay.story(2)


def test_every_structure_and_person_has_a_name_of_their_own():
    story = fontenay.story()
    assert len({name_key(told["nom"]) for told in story.structures}) == 450
    assert len({(told["prenom"], told["nom"]) for told in story.people}) == 60


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_done_in_the_future_whatever_is_drawn(seed):
    story = list(fontenay.story(seed).steps(TODAY))
    assert max(step.at for step in story) < datetime.combine(TODAY, time(9))


def test_it_loads_with_its_counts_and_rebuilds():
    database = Database()
    demo.load(database, "fontenay", TODAY)
    with database.read() as cursor:

        def count(what: str) -> int:
            return cursor.execute(f"SELECT count(*) FROM {what}").fetchone()[0]

        assert count("structure") == 450
        assert count("structure WHERE description LIKE 'Solidarité internationale%'") == 100
        assert count("activity") == 150
        assert count("plenary") == 12
        assert count("plenary WHERE state = 'closed'") == 11
        assert count("person") == 60
        assert count("note") > 250 and count("decision") > 40 and count("task") > 30
        assert count("proposal WHERE state = 'adopted'") == 1
        assert count("skill_offer") > 700 and count("skill_need") > 200
        assert count("(SELECT DISTINCT structure_id FROM project)") == 100
        assert count("role") == 8 and count("working_group") == 6
        assert count("mentoring_profile") == 54 and count("pairing") > 8 and count("relay") == 24
    assert rebuild.differences(database) == []
    database.close()
