"""The example of Billère: what it holds, that it is always fresh, and that nobody in it exists."""

from __future__ import annotations

import hashlib
import json
import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ssi_core import demo
from ssi_core.demo import billere, fontenay_words
from ssi_core.domain.clashes import all_clashes, level
from ssi_core.domain.edition_dates import next_proposed_dates
from ssi_core.domain.errors import Refused
from ssi_core.domain.free_slots import other_slots
from ssi_core.domain.same_name import plain
from ssi_core.exports.minutes_composition import compose
from ssi_core.store import journal, rebuild
from ssi_core.store.database import Database
from ssi_core.store.queries import (
    balance,
    boost,
    charter,
    described,
    editions,
    grants,
    occasions,
    plenaries,
    poolings,
    programme,
    structures,
    themes,
)
from ssi_core.store.queries import slots as slot_queries
from tests.conftest import BILLERE_DAY, loaded_billere

TODAY = BILLERE_DAY
# Real names, telephones and sites that the public account of this experience gives: the product holds none of them.
# Written as fingerprints, so that they are not here either.
FORBIDDEN = {
    "a66c9e5117af528f", "9ff6e55143c01f7c", "9567d4378a886fee", "c06f5d9112e70a05", "8217718c44f93d1a",
    "90cc9d73c563bbf6", "dca3876155b9fae9", "ea0c51e850124483", "c8302568890f8ef3", "8fbb528379d68405",
    "8ab5f730c9cd0323",
}  # fmt: skip


@pytest.fixture(scope="module")
def loaded():
    database = loaded_billere()
    yield database
    database.close()


@pytest.fixture
def cursor(loaded):
    with loaded.read() as reading:
        yield reading


def told(database):
    """The journal, each random identifier replaced by its rank: what must be the same every time."""
    ranks: dict[str, str] = {}
    with database.read() as reading:
        events = list(journal.read(reading))
    texts = []
    for recorded in events:
        values = json.loads(recorded.event.payload()) | {"by": recorded.person_id, "op": recorded.op_id}
        values.pop("code", None)
        text = json.dumps([recorded.recorded_on.isoformat(), recorded.event.event_kind, values], ensure_ascii=False)
        texts.append(re.sub(r'(?<=[":])[\w-]{16}(?=")', lambda found: ranks.setdefault(found[0], f"#{len(ranks)}"), text))
    return texts


def test_tables_say_what_the_journal_says(loaded):
    assert rebuild.differences(loaded) == []


def test_about_twenty_structures_of_the_five_kinds_are_in_the_collective(cursor):
    members = [each for each in structures.all_known(cursor) if each.membership_id]
    assert 18 <= len(members) <= 24
    kinds = {"mairie" if each.kind == "service_municipal" else each.kind for each in members}
    assert kinds == {"mairie", "association", "etablissement_scolaire", "centre_animation", "reseau_regional"}
    assert all(each.description for each in members)


def test_structures_left_and_came_back(cursor):
    stays = structures.stays(cursor)
    assert any(stay.left_on for stay in stays)
    assert len(stays) > len({stay.structure_id for stay in stays})


@pytest.mark.parametrize("number", [0, 1])
def test_a_past_plenary_has_a_whole_compte_rendu(cursor, number):
    edition = editions.current(cursor)
    plenary = plenaries.of_edition(cursor, edition.id)[number]
    assert plenary.state == "closed"
    minutes = compose(cursor, plenary.id)
    assert minutes.facilitators == ("Nadège Larribau",)
    assert sum(len(each.present) for each in minutes.attendance) >= 20
    assert any(each.excused for each in minutes.attendance)
    assert any(each.guests for each in minutes.attendance)
    assert all(item.notes for item in minutes.items)
    assert any(each.voted for item in minutes.items for each in item.decisions)
    assert any(each.due_on and each.who for item in minutes.items for each in item.tasks)
    assert minutes.calendar_changes
    assert minutes.next_plenary is not None


def test_the_theme_is_adopted_and_the_calendar_moves_in_the_second_plenary(cursor):
    edition = editions.current(cursor)
    second = plenaries.of_edition(cursor, edition.id)[1]
    minutes = compose(cursor, second.id)
    assert [each.title for each in minutes.theme_adopted] == [each.title for each in themes.adopted(cursor, edition.id)]
    assert {"created", "moved", "cancelled"} <= {each.kind for each in minutes.calendar_changes}


def test_more_people_never_vote_than_came(cursor):
    for plenary_id, votes in cursor.execute(
        "SELECT plenary_id, votes_for + votes_against + abstained FROM decision WHERE votes_for IS NOT NULL"
    ).fetchall():
        present = cursor.execute(
            "SELECT count(*) FROM attendance WHERE plenary_id = ? AND state = 'present'", [plenary_id]
        ).fetchone()
        assert votes <= present[0]


def test_a_plenary_is_about_to_open_with_its_agenda(cursor):
    planned = plenaries.of_edition(cursor, editions.current(cursor).id)
    (coming,) = (plenary for plenary in planned if plenary.state == "planned")
    assert 0 < (coming.scheduled_on.date() - TODAY).days <= 3
    assert cursor.execute("SELECT count(*) FROM agenda_item WHERE plenary_id = ?", [coming.id]).fetchone()[0] >= 5


def test_the_activities_are_inside_the_coming_edition(cursor):
    edition = editions.current(cursor)
    assert (edition.starts_on, edition.ends_on) == next_proposed_dates(TODAY)
    activities = programme.of_edition(cursor, edition.id)
    assert all(edition.starts_on <= each.starts.date() <= each.ends.date() <= edition.ends_on for each in activities)
    assert {each.state for each in activities} == {"idea", "confirmed", "cancelled"}


def test_the_discosoupe_and_the_exhibition_are_carried_together(cursor):
    names = structures.names(cursor)
    activities = programme.of_edition(cursor, editions.current(cursor).id)
    discosoupe = next(each for each in activities if each.title.startswith("Discosoupe"))
    assert "Jardins" in names[discosoupe.holder_id]
    assert any("épicerie sociale" in names[each] for each in discosoupe.co_holder_ids)
    exhibition = next(each for each in activities if each.title.startswith("Exposition"))
    assert "CCFD" in names[exhibition.holder_id]
    assert any("Collège" in names[each] for each in exhibition.co_holder_ids)


def test_something_clashes_with_a_good_alternative_and_a_pair_could_be_one(cursor):
    edition = editions.current(cursor)
    known, circumstances = occasions.of_edition(cursor, edition)
    strongest = all_clashes(known, circumstances)[0]
    assert level(strongest.strength) == "strong"
    slots = other_slots(strongest.one, known, (edition.starts_on, edition.ends_on), circumstances)
    assert len(slots) >= 2 and slots[0].points == 0
    pair = described.suggested(cursor, edition)[0]
    assert pair.score >= 0.38 and {"Film", "Projection"} == {each.title.split()[0].split("-")[0] for each in (pair.one, pair.other)}


def test_a_slot_was_accepted_another_waits_and_two_activities_were_made_one(cursor):
    edition = editions.current(cursor)
    assert {each.state for each in slot_queries.of_edition(cursor, edition.id)} == {"accepted", "declined", "proposed"}
    assert [each.state for each in poolings.of_edition(cursor, edition.id)] == ["merged"]
    shares, _activities = balance.of_edition(cursor, edition.id)
    assert shares[0].lacks and not shares[-1].lacks


def test_one_help_is_granted_another_waits_and_the_coup_de_pouce_lacks_something(cursor):
    edition = editions.current(cursor)
    requests = grants.of_edition(cursor, edition.id)
    assert [(each.state, each.granted_cents) for each in requests] == [("granted", 38_000), ("submitted", 0)]
    assert [grants.balance(cursor, each).gap for each in requests] == [0, 0]
    assert grants.mean(cursor, requests[1]) == 17.0 and len(grants.barred(cursor, requests[1])) == 1
    assert boost.standing(cursor, edition, TODAY).state == "soon"
    assert {each.state for checks in charter.checks(cursor, edition.id).values() for each in checks.values()} == {
        "checked", "doubt", "not",
    }


def test_two_loads_on_one_day_tell_the_same_story(loaded):
    again = Database()
    demo.load(again, "billere", TODAY)
    assert told(again) == told(loaded)
    again.close()


def test_it_is_not_mixed_with_an_edition(loaded):
    with pytest.raises(Refused):
        demo.load(loaded, "billere", TODAY)


@given(st.dates(date(2025, 6, 1), date(2060, 12, 31)))
@settings(max_examples=40, deadline=None)
def test_on_any_day_nothing_of_it_is_done_in_the_future(today):
    story = list(billere.story().steps(today))
    assert max(step.at for step in story) < datetime.combine(today, time(9))


def test_addresses_are_of_example_domains_and_kept_for_what_was_agreed(cursor):
    found = cursor.execute(
        "SELECT i.email, p.shares_contact, i.phone FROM identity i JOIN person p ON p.id = i.id WHERE i.email <> ''"
    ).fetchall()
    assert 2 <= len(found) <= 8
    assert all(re.search(r"[@.]example\.org$", email) and not phone for email, _shares, phone in found)
    receive = {row_id for (row_id,) in cursor.execute("SELECT id FROM mail_consent WHERE agrees").fetchall()}
    assert all(shares or row_id in receive for row_id, shares in cursor.execute(
        "SELECT i.id, p.shares_contact FROM identity i JOIN person p ON p.id = i.id WHERE i.email <> ''"
    ).fetchall())


@pytest.mark.parametrize("file", [*billere.FILES.rglob("*.toml"), *Path(fontenay_words.__file__).parent.glob("*.py")])
def test_no_real_name_telephone_or_address_is_in_the_files(file):
    words = plain(file.read_text(encoding="utf-8")).split()
    runs = {"".join(words[start : start + length]) for start in range(len(words)) for length in range(1, 6)}
    assert not {hashlib.sha256(run.encode()).hexdigest()[:16] for run in runs} & FORBIDDEN
    assert not re.search(r"@(?!\S*example\.org)[\w-]+\.[a-z]+", file.read_text(encoding="utf-8"))


def test_a_forbidden_word_would_be_seen():
    assert hashlib.sha256(plain("Montesquieu").encode()).hexdigest()[:16] in FORBIDDEN
