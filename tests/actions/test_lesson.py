"""« À retenir », evaluations, figures of earlier editions, and what a new edition takes over."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.store.queries import figures, heritage, lessons
from tests.actions.plenary_helpers import opened

ACTIVITY = "bal0000000000000"


def kept(town):
    with town.desk.database.read() as cursor:
        return lessons.of_edition(cursor, town.one("SELECT id FROM edition WHERE is_current"))


def a_ball(town, **more):
    fields = {"activity_id": ACTIVITY, "title": "Bal", "starts": "2026-11-14T18:00", "ends": "2026-11-14T21:00",
              "state": "confirmed", "publics": ["familles"], "holder_id": town.structures["Les Jardins partagés"], **more}
    town.do("alice", "activity.create", **fields)


def write(town, who="alice", **more):
    return town.do(who, "lesson.write", **{"subject_kind": "", "bearing": "keep", "body": "Le tour de table", **more})


def test_something_is_retained_of_an_activity_a_decision_or_the_whole(town):
    a_ball(town)
    _plenary, items = opened(town)
    town.do("alice", "decision.record", item_id=items[0], body="On danse")
    decision = town.one("SELECT id FROM decision")
    write(town)
    write(town, subject_kind="activity", subject_id=ACTIVITY, bearing="change", body="Plus tôt")
    write(town, subject_kind="decision", subject_id=decision, body="Elle a tenu")
    assert [(each.subject, each.bearing) for each in kept(town)] == [("", "keep"), ("Bal", "change"), ("On danse", "keep")]


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"body": " "}, Refused), ({"body": "x" * 1001}, Refused), ({"bearing": "autre"}, Refused),
        ({"subject_kind": "person"}, Refused), ({"subject_kind": "activity", "subject_id": "rien"}, Missing),
        ({"subject_kind": "role", "subject_id": ""}, Missing),
    ],
)  # fmt: skip
def test_what_says_nothing_or_speaks_of_nothing_is_refused(town, fields, error):
    with pytest.raises(error):
        write(town, **fields)
    assert kept(town) == []


def test_one_changes_and_withdraws_one_s_own_the_facilitator_anyone_s(town):
    write(town)
    lesson = kept(town)[0].id
    with pytest.raises(Forbidden):
        town.do("bruno", "lesson.change", id=lesson, bearing="keep", body="Autre")
    with pytest.raises(Forbidden):
        town.do("bruno", "lesson.withdraw", id=lesson)
    town.do("alice", "lesson.change", id=lesson, bearing="change", body="Un tour de table plus court")
    assert (kept(town)[0].bearing, kept(town)[0].body) == ("change", "Un tour de table plus court")
    town.do(town.facilitator, "lesson.withdraw", "w", id=lesson)
    assert kept(town) == []
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "w"})
    assert kept(town)[0].body == "Un tour de table plus court"


def test_a_visitor_retains_nothing(town):
    with pytest.raises(Forbidden):
        write(town, "nobody")


def answer(town, **more):
    fields = {"activity_id": ACTIVITY, "attendance": "40", "publics": ["familles"], "verdict": "again", **more}
    return town.desk.perform_as_software("evaluation.give", fields)


def test_an_evaluation_is_kept_without_who_gave_it(town):
    a_ball(town)
    answer(town, worked="La soupe", to_change="Le froid")
    answer(town, attendance="50", verdict="otherwise")
    with town.desk.database.read() as cursor:
        found = lessons.evaluations(cursor, town.edition)
        assert figures.attendance(found) == {ACTIVITY: 45}
    assert [(each.worked, each.verdict) for each in found] == [("La soupe", "again"), ("", "otherwise")]
    given = "SELECT DISTINCT person_id FROM journal WHERE payload LIKE '%La soupe%' OR payload LIKE '%otherwise%'"
    assert town.rows(given) == [("",)]


@pytest.mark.parametrize(
    ("fields", "field"),
    [({"attendance": "beaucoup"}, "attendance"), ({"attendance": "-3"}, "attendance"), ({"verdict": ""}, "verdict"),
     ({"verdict": "bof"}, "verdict"), ({"worked": "x" * 2001}, "worked")],
)  # fmt: skip
def test_a_wrong_answer_is_said_beside_its_field(town, fields, field):
    a_ball(town)
    with pytest.raises(Refused) as refusal:
        answer(town, **fields)
    assert list(refusal.value.errors) == [field]


def test_an_activity_does_not_take_answers_without_end(town, monkeypatch):
    from ssi_core.actions import evaluation

    monkeypatch.setattr(evaluation, "MOST_FOR_ONE", 2)
    a_ball(town)
    answer(town)
    answer(town)
    with pytest.raises(Refused):
        answer(town)


def test_editions_are_compared_counted_or_written_by_hand(town):
    a_ball(town, co_holder_ids=[town.structures["Épicerie sociale"]])
    town.do("alice", "activity.create", activity_id="film000000000000", title="Film", starts="2026-11-15T18:00",
            ends="2026-11-15T20:00", state="confirmed", holder_id=town.structures["Lycée Jean-Moulin"])
    answer(town)
    town.do("alice", "past_edition.note", name="Semaine 2025", held_in="2025", activities="9", attendance="640")
    with town.desk.database.read() as cursor:
        past, now = figures.across(cursor)
    assert (past.name, past.activities, past.structures, past.attendance) == ("Semaine 2025", 9, None, 640)
    assert (now.activities, now.structures, now.publics, now.co_carried, now.newcomers, now.attendance) == (2, 3, 1, 50, None, 40)


@pytest.mark.parametrize("fields", [{"name": ""}, {"held_in": "an dernier"}, {"co_carried": "120"}, {"activities": "neuf"}])
def test_figures_that_cannot_be_are_refused(town, fields):
    with pytest.raises(Refused) as refusal:
        town.do("alice", "past_edition.note", **{"name": "Semaine", "held_in": "2025", **fields})
    assert list(refusal.value.errors) == list(fields)


def a_next_edition(town):
    a_ball(town)
    write(town, subject_kind="activity", subject_id=ACTIVITY, body="La soupe d’abord")
    write(town, bearing="change", body="Réserver plus tôt")
    town.do(town.facilitator, "role.apply_template", template="billere")
    role = town.one("SELECT id FROM role LIMIT 1")
    town.do("alice", "role.take", id=role)
    town.do(
        town.facilitator, "edition.start", name="Festival 2027", collective_name="Collectif", school_zone="A",
        starts_on="2027-11-12", ends_on="2027-11-28",
    )  # fmt: skip


def left(town):
    with town.desk.database.read() as cursor:
        return heritage.of_current(cursor)


def test_a_new_edition_takes_over_what_is_ticked_and_it_can_be_undone(town):
    a_next_edition(town)
    found = left(town)
    assert len(found.lessons) == 2 and found.roles and len(found.activities) == 1
    said = town.do(town.facilitator, "heritage.take", "h", agenda="1", roles="1", people="1", activities="1").answer["message"]
    assert "un premier ordre du jour (1 à garder, 1 à changer)" in said
    current = town.one("SELECT id FROM edition WHERE is_current")
    titles = [title for (title,) in town.rows("SELECT title FROM agenda_item ORDER BY rank")]
    assert titles[1].startswith("Ce que nous gardons de") and titles[2].startswith("Ce que nous changeons après")
    assert {body for (body,) in town.rows("SELECT body FROM note")} == {"Bal : La soupe d’abord", "Réserver plus tôt"}
    starts, state = town.rows("SELECT starts, state FROM activity WHERE edition_id = ?", current)[0]
    assert (starts.weekday(), starts.hour, state) == (5, 18, "idea")
    assert town.one("SELECT count(*) FROM role WHERE edition_id = ?", current) == len(found.roles)
    assert town.one("SELECT count(*) FROM role_part p JOIN role r ON r.id = p.role_id WHERE r.edition_id = ? "
                    "AND p.person_id = 'alice'", current) == 1
    again = left(town)
    assert not again.roles and not again.activities
    town.desk.perform(town.facilitator, "history.undo", {"op_id": "h"})
    assert town.one("SELECT count(*) FROM activity WHERE edition_id = ?", current) == 0
    assert len(left(town).roles) == len(found.roles)


def test_structures_stay_but_those_that_do_not_come_back(town):
    a_next_edition(town)
    gone = town.structures["Épicerie sociale"]
    town.do(town.facilitator, "structure.enter", structure_id=gone, joined_on="2026-09-01")
    town.do(town.facilitator, "heritage.take", leaving=[gone, "rien"])
    assert town.one("SELECT count(*) FROM membership WHERE left_on IS NOT NULL") == 1
    assert town.one("SELECT structure_id FROM membership WHERE left_on IS NOT NULL") == gone


def test_nothing_ticked_is_said_and_nothing_is_taken(town):
    a_next_edition(town)
    with pytest.raises(Refused):
        town.do(town.facilitator, "heritage.take")


def test_a_first_edition_has_nothing_to_take_over(town):
    with pytest.raises(Missing):
        town.do(town.facilitator, "heritage.take", agenda="1")
