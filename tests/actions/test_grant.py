"""The commission d'aide aux projets: asking, examining without those concerned, never beyond the envelope."""

from __future__ import annotations

import threading

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Missing, NotDone, Refused
from ssi_core.domain.money import typed
from ssi_core.store.queries import grants
from tests.actions.grant_town import GROCERY, MARKS, ask, envelope, grant, granted, member, state, submitted
from tests.conftest import make_town


def undo(town, op_id, who=None):
    town.desk.perform(who or town.facilitator, "history.undo", {"op_id": op_id})


def test_a_sum_typed_in_french_is_kept_in_whole_cents(town):
    row_id = ask(town, asked="1 250,50 €")
    assert town.one("SELECT asked_cents FROM grant_request WHERE id = ?", row_id) == 125050


def test_every_mistake_of_a_request_is_said_beside_its_field(town):
    with pytest.raises(Refused) as refusal:
        town.do("alice", "grant.ask", structure_id="", title="", purpose="", asked="beaucoup")
    assert set(refusal.value.errors) == {"structure_id", "title", "purpose", "asked"}


def test_one_asks_only_for_a_structure_one_speaks_for(town):
    with pytest.raises(Forbidden):
        ask(town, who="bruno")
    row_id = ask(town)
    for action in ("grant.change", "grant.submit", "grant.remove", "grant.add_line"):
        with pytest.raises(Forbidden):
            town.do("bruno", action, id=row_id, title="Autre", purpose="Autre", asked="1")


def test_a_budget_balances_or_says_why_not(town):
    row_id = ask(town, asked="300")
    town.do("alice", "grant.add_line", id=row_id, side="out", label="Légumes", cents="500")
    with pytest.raises(Refused) as refusal:
        town.do("alice", "grant.submit", id=row_id)
    assert "200" in refusal.value.errors["gap_reason"]
    town.do("alice", "grant.add_line", id=row_id, side="in", label="Adhérents", cents="200,00")
    town.do("alice", "grant.submit", id=row_id, gap_reason="Sans objet")
    assert town.rows("SELECT state, gap_reason FROM grant_request") == [("submitted", "")]


def test_what_is_handed_in_does_not_change_unless_taken_back(town):
    row_id = ask(town)
    town.do("alice", "grant.add_line", "line", id=row_id, side="out", label="Légumes", cents="1250,50")
    town.do("alice", "grant.change", "words", id=row_id, title="Soupe", purpose="Cuisiner", asked="1250,50")
    town.do("alice", "grant.submit", id=row_id)
    with pytest.raises(Refused):
        town.do("alice", "grant.change", id=row_id, title="Autre", purpose="Autre", asked="1")
    for op_id in ("line", "words"):
        with pytest.raises(Refused):
            undo(town, op_id)
    town.do("alice", "grant.take_back", id=row_id)
    undo(town, "words")
    undo(town, "line")
    assert town.rows("SELECT * FROM grant_line") == []


def test_taking_a_request_back_wipes_what_was_noted_and_undo_restores_it(town):
    member(town, "bruno")
    row_id = submitted(town)
    town.do("bruno", "grant.examine", id=row_id, comment="Bien", **MARKS)
    town.do("alice", "grant.take_back", "back", id=row_id)
    assert town.rows("SELECT * FROM grant_score UNION ALL BY NAME SELECT * FROM grant_opinion") == []
    undo(town, "back")
    assert len(town.rows("SELECT * FROM grant_score")) == 4


def test_a_request_given_up_comes_back_with_its_lines(town):
    row_id = ask(town)
    town.do("alice", "grant.add_line", id=row_id, side="out", label="Légumes", cents="10")
    town.do("alice", "grant.remove", "gone", id=row_id)
    assert town.rows("SELECT * FROM grant_line") == []
    undo(town, "gone", "alice")
    assert town.one("SELECT cents FROM grant_line") == 1000


def test_outside_its_days_only_the_facilitator_hands_a_request_in(town):
    envelope(town, opens_on="2026-09-20", closes_on="2026-10-01")
    row_id = ask(town)
    with pytest.raises(Refused, match="à partir du 20 septembre"):
        town.do("alice", "grant.submit", id=row_id, gap_reason="x")
    town.later(days=20)
    town.do("alice", "grant.submit", id=row_id, gap_reason="x")
    late = ask(town)
    town.later(days=10)
    with pytest.raises(Refused, match="avant le 1er octobre"):
        town.do("alice", "grant.submit", id=late, gap_reason="x")
    town.do(town.facilitator, "grant.submit", id=late, gap_reason="x")


def test_members_of_the_asking_structure_neither_note_nor_decide(town):
    member(town, "alice")
    row_id = submitted(town)
    with pytest.raises(Forbidden):
        town.do("alice", "grant.examine", id=row_id, **MARKS)
    envelope(town)
    town.do(town.facilitator, "room.give_role", person_id="alice", role="facilitator")
    with pytest.raises(Forbidden, match="concerné"):
        town.do("alice", "grant.decide", id=row_id, outcome="refused", reason="Non")
    assert state(town, row_id) == ("submitted", 0)


def test_who_declares_an_interest_judges_no_more_and_their_notes_go(town):
    member(town, "bruno")
    row_id = submitted(town)
    town.do("bruno", "grant.examine", id=row_id, comment="Bien", **MARKS)
    town.do("bruno", "grant.declare_interest", id=row_id)
    assert town.rows("SELECT * FROM grant_score") == [] == town.rows("SELECT * FROM grant_opinion")
    with pytest.raises(Forbidden):
        town.do("bruno", "grant.examine", id=row_id, **MARKS)
    town.do("bruno", "grant.withdraw_interest", id=row_id)
    town.do("bruno", "grant.examine", id=row_id, **MARKS)


def test_a_facilitator_with_an_interest_does_not_decide(town):
    envelope(town)
    row_id = submitted(town)
    town.do(town.facilitator, "grant.declare_interest", id=row_id)
    with pytest.raises(Forbidden):
        grant(town, row_id, "100")


def test_only_members_note_and_every_criterion(town):
    row_id = submitted(town)
    for person in ("bruno", town.facilitator):
        with pytest.raises(Forbidden):
            town.do(person, "grant.examine", id=row_id, **MARKS)
    member(town, "bruno")
    with pytest.raises(Refused) as refusal:
        town.do("bruno", "grant.examine", id=row_id, **(MARKS | {"points-public": "6", "points-budget": ""}))
    assert set(refusal.value.errors) == {"points-public", "points-budget"}


def test_the_mean_is_over_twenty_and_leaves_out_who_joined_the_asking_structure_since(town):
    for person in ("bruno", "carole"):
        member(town, person)
    row_id = submitted(town)
    town.do("bruno", "grant.examine", id=row_id, **MARKS)
    town.do("carole", "grant.examine", id=row_id, **dict.fromkeys(MARKS, "5"))
    with town.desk.database.read() as cursor:
        assert grants.mean(cursor, grants.find(cursor, row_id)) == 18
    town.do("carole", "person.join_structure", structure_id=town.structures["Les Jardins partagés"])
    with town.desk.database.read() as cursor:
        assert grants.mean(cursor, grants.find(cursor, row_id)) == 16


def test_criteria_stay_once_someone_noted_but_their_words_may_change(town):
    member(town, "bruno")
    row_id = submitted(town)
    town.do(town.facilitator, "grant.set_criterion", "new", label="Durable", most="10")
    town.do(town.facilitator, "grant.remove_criterion", "old", key="budget")
    with town.desk.database.read() as cursor:
        known = grants.criteria(cursor, town.edition)
    assert [each.most for each in known] == [5, 5, 5, 10]
    marks = {f"points-{each.key}": "1" for each in known}
    town.do("bruno", "grant.examine", id=row_id, **marks)
    for fields in ({"label": "Encore", "most": "5"}, {"key": "public", "label": "Publics", "most": "4"}):
        with pytest.raises(Refused):
            town.do(town.facilitator, "grant.set_criterion", **fields)
    town.do(town.facilitator, "grant.set_criterion", key="public", label="Les publics", most="5")
    with pytest.raises(Refused):
        town.do(town.facilitator, "grant.remove_criterion", key="public")
    for op_id in ("new", "old"):
        with pytest.raises(Refused):
            undo(town, op_id)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"outcome": "granted", "granted": ""}, "granted"),
        ({"outcome": "granted", "granted": "1250,51"}, "granted"),
        ({"outcome": "granted", "granted": "1000"}, "reason"),
        ({"outcome": "refused"}, "reason"),
        ({"outcome": "adjourned"}, "reason"),
        ({"outcome": "peut-être", "reason": "x"}, "outcome"),
    ],
)
def test_a_decision_is_whole(town, fields, field):
    envelope(town)
    row_id = submitted(town)
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "grant.decide", id=row_id, **fields)
    assert field in refusal.value.errors


def test_nothing_is_granted_before_there_is_an_envelope_nor_before_it_is_asked(town):
    row_id = submitted(town)
    with pytest.raises(Refused, match="enveloppe"):
        grant(town, row_id, "100")
    envelope(town)
    with pytest.raises(Refused, match="remise"):
        grant(town, ask(town), "100")
    with pytest.raises(Missing):
        grant(town, "rien", "100")


def test_a_decision_is_taken_back_by_undo_and_may_be_changed(town):
    envelope(town)
    row_id = submitted(town)
    grant(town, row_id, "1000", "yes")
    undo(town, "yes")
    assert state(town, row_id) == ("submitted", 0)
    grant(town, row_id, "1000")
    town.do(town.facilitator, "grant.decide", "no", id=row_id, outcome="refused", reason="Plus possible")
    assert state(town, row_id) == ("refused", 0)
    undo(town, "no")
    assert state(town, row_id) == ("granted", 100000)


def test_undoing_a_refusal_never_grants_what_others_have_since(town):
    envelope(town, "1000")
    first, second = submitted(town), submitted(town, who="bruno", structure=GROCERY)
    grant(town, first, "1000")
    town.do(town.facilitator, "grant.decide", "no", id=first, outcome="refused", reason="Non")
    grant(town, second, "800")
    with pytest.raises(Refused, match="suffirait"):
        undo(town, "no")
    assert granted(town) == 80000


def test_the_envelope_never_goes_below_what_is_granted(town):
    envelope(town, "500")
    town.do(town.facilitator, "grant.set_envelope", "more", cents="2000")
    row_id = submitted(town)
    grant(town, row_id, "1000")
    with pytest.raises(Refused):
        envelope(town, "999,99")
    with pytest.raises(Refused):
        undo(town, "more")
    assert town.one("SELECT cents FROM grant_envelope") == 200000


def test_a_note_is_not_taken_back_once_the_commission_decided(town):
    envelope(town)
    member(town, "bruno")
    row_id = submitted(town)
    town.do("bruno", "grant.examine", "notes", id=row_id, **MARKS)
    grant(town, row_id, "100")
    for action, fields in (("grant.examine", MARKS), ("grant.declare_interest", {})):
        with pytest.raises(Refused):
            town.do("bruno", action, id=row_id, **fields)
    with pytest.raises(Refused):
        undo(town, "notes", "bruno")


STEPS = st.lists(
    st.tuples(st.sampled_from(["grant", "refuse", "adjourn", "undo", "envelope"]), st.integers(0, 3), st.integers(0, 1300)),
    min_size=4, max_size=40,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(STEPS)
def test_whatever_is_decided_and_undone_the_envelope_holds(steps):
    town = make_town()
    envelope(town, "2000")
    requests = [submitted(town, title=f"Projet {number}") for number in range(4)]
    done = []
    for place, (verb, which, euros) in enumerate(steps):
        try:
            if verb == "grant":
                grant(town, requests[which], typed(euros * 100 + 50), f"op{place}")
            elif verb == "undo":
                undo(town, done[-1 - which % len(done)] if done else "rien")
                continue
            elif verb == "envelope":
                town.do(town.facilitator, "grant.set_envelope", f"op{place}", cents=str(euros * 3))
            else:
                outcome = {"refuse": "refused", "adjourn": "adjourned"}[verb]
                town.do(town.facilitator, "grant.decide", f"op{place}", id=requests[which], outcome=outcome, reason="Non")
            done.append(f"op{place}")
        except NotDone:
            pass
        assert 0 <= granted(town) <= town.one("SELECT cents FROM grant_envelope")
    town.desk.database.close()


def test_ten_people_who_grant_at_once_stay_within_the_envelope(town):
    envelope(town, "1000")
    requests = [submitted(town, asked="300", title=f"Projet {number}") for number in range(10)]
    outcomes = []

    def decide(row_id):
        try:
            grant(town, row_id, "300")
            outcomes.append("granted")
        except Refused:
            outcomes.append("refused")

    threads = [threading.Thread(target=decide, args=[row_id]) for row_id in requests]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["granted"] * 3 + ["refused"] * 7
    assert granted(town) == 90000
