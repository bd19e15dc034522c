"""The tour de table: asking, order, floor, who was not heard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.speaking import in_order, voice
from ssi_core.live import speaking as shown_rounds
from ssi_core.store.queries import speaking
from ssi_core.store.queries.speaking import Turn
from tests.actions.vote_town import in_plenary


@pytest.fixture
def begun(town):
    """A tour de table; its id."""
    town.do(town.facilitator, "round.start", plenary_id=in_plenary(town), minutes="1")
    return town.one("SELECT id FROM speaking_round")


def shown(town, round_id):
    with town.desk.database.read() as cursor:
        return shown_rounds.shown(cursor, speaking.find(cursor, round_id))


def test_who_asked_first_speaks_first_and_the_time_of_each_is_kept(town, begun):
    for person in (town.bruno, town.alice, town.bruno):
        town.do(person, "round.ask", round_id=begun)
    assert [each.name for each in shown(town, begun).waiting] == ["Bruno Etcheverry", "Alice Larrieu"]
    town.do(town.facilitator, "round.next", round_id=begun, from_id="")
    town.later(seconds=75)
    speaker = shown(town, begun).speaker.turn.id
    town.do(town.facilitator, "round.next", round_id=begun, from_id=speaker)
    assert town.do(town.facilitator, "round.next", round_id=begun, from_id=speaker).answer == {}
    after = shown(town, begun)
    assert after.speaker.name == "Alice Larrieu" and after.shares[0].seconds == 75
    assert after.unheard == ("Lycée Jean-Moulin",)


def test_whom_nobody_of_their_structure_spoke_for_comes_before_who_speaks_again(town, begun):
    town.do(town.alice, "round.ask", round_id=begun)
    town.do(town.facilitator, "round.next", round_id=begun)
    town.do(town.facilitator, "round.next", round_id=begun)
    town.do(town.alice, "round.ask", round_id=begun)
    town.do("carole", "round.ask", round_id=begun)
    assert [each.name for each in shown(town, begun).waiting] == ["Carole N’Diaye", "Alice Larrieu"]


def test_the_facilitator_asks_for_who_has_no_phone_and_others_only_for_themselves(town, begun):
    town.do(town.facilitator, "round.ask", round_id=begun, person_id=town.alice)
    with pytest.raises(Refused):
        town.do(town.facilitator, "round.ask", round_id=begun, person_id=town.alice)
    with pytest.raises(Forbidden):
        town.do(town.bruno, "round.leave", round_id=begun, person_id=town.alice)
    town.do(town.alice, "round.leave", round_id=begun)
    with pytest.raises(Refused, match="Personne"):
        town.do(town.facilitator, "round.next", round_id=begun)


def test_after_the_end_nobody_asks_any_more(town, begun):
    town.do(town.facilitator, "round.end", round_id=begun)
    with pytest.raises(Missing):
        town.do(town.alice, "round.ask", round_id=begun)


turns = st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["", "S", "T"])), max_size=8).map(
    lambda people: [Turn(str(n), "r", who, where, "waiting", None, None, n) for n, (who, where) in enumerate(people)]
)


@given(turns, turns)
def test_nobody_is_lost_and_no_voice_is_two_turns_ahead_of_one_that_waits(waiting, spoken):
    order = in_order(waiting, spoken)
    assert sorted(turn.seq for turn in order) == [turn.seq for turn in waiting]
    heard = [voice(turn) for turn in spoken]
    for place, turn in enumerate(order):
        behind = {voice(each) for each in order[place:]}
        assert heard.count(voice(turn)) == min(heard.count(each) for each in behind)
        heard.append(voice(turn))
