"""Tallies add up, and results say their ties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ssi_core.domain.errors import Refused
from ssi_core.domain.voting import ballots
from ssi_core.domain.voting.ballots import Ballot
from ssi_core.domain.voting.methods import APPROVAL, CONSENT, HANDS, JUDGMENT, METHODS, RANKING
from ssi_core.domain.voting.results import result
from ssi_core.domain.voting.tally import Tally, count

OPTIONS = ["L’eau", "Le climat", "Se nourrir"]


def sentence(method: str, *cast: tuple[int, ...], options: list[str] = OPTIONS) -> str:
    tally = count(method, len(options), [(Ballot(each), 1) for each in cast])
    return result(method, options, tally).sentence.replace("\u00a0", " ")


@pytest.mark.parametrize("method", METHODS)
def test_without_a_ballot_nobody_is_first(method: str) -> None:
    assert sentence(method) == "Personne n’a voté."


def test_a_tie_is_said_and_left_to_the_plenary() -> None:
    assert sentence(APPROVAL, (1, 1, 0), (1, 1, 0)) == "Égalité entre « L’eau » et « Le climat » : à la plénière de choisir."
    tied = result(APPROVAL, OPTIONS, count(APPROVAL, 3, [(Ballot((1, 1, 0)), 2)])).standings
    assert [(each.rank, each.tied) for each in tied] == [(1, True), (1, True), (3, False)]
    assert sentence(JUDGMENT, (0, 0, 5)).startswith("Égalité")
    assert sentence(RANKING, (1, 2, 3), (2, 3, 1), (3, 1, 2)).startswith("Égalité")


def test_the_first_is_said() -> None:
    assert sentence(RANKING, (2, 1, 0), (2, 1, 3)) == "« Le climat » arrive en tête."


def test_no_objection_is_consent_and_one_is_enough_to_stop() -> None:
    assert sentence(CONSENT, (1, 0, 0), (0, 1, 0)).startswith("Consentement")
    assert sentence(CONSENT, (1, 0, 0), (0, 0, 1)) == "Pas de consentement : 1 objection."


def test_hands_adopt_refuse_or_tie() -> None:
    assert sentence(HANDS, (1, 0, 0)) == "Adopté."
    assert sentence(HANDS, (0, 1, 0)) == "Rejeté."
    assert sentence(HANDS, (0, 1, 0), (1, 0, 0)).startswith("Égalité")


@pytest.mark.parametrize(
    ("method", "fields", "field"),
    [
        (APPROVAL, {"approved": ["7"]}, "approved"),
        (RANKING, {"rank_0": "9"}, "rank_0"),
        (RANKING, {}, "rank_0"),
        (JUDGMENT, {"grade_1": "six"}, "grade_1"),
        (JUDGMENT, {}, "grade_0"),
        (CONSENT, {"choice": "2", "objection": " \x00 "}, "objection"),
        (CONSENT, {"choice": "oui"}, "choice"),
        (HANDS, {}, "choice"),
    ],
)
def test_a_ballot_that_says_nothing_or_too_much_is_refused_beside_its_field(method, fields, field) -> None:
    with pytest.raises(Refused) as refusal:
        ballots.read(method, 3, fields)
    assert list(refusal.value.errors) == [field]


def test_nothing_ticked_is_a_ballot_and_no_mention_is_the_worst() -> None:
    assert ballots.read(APPROVAL, 3, {}).places == (0, 0, 0)
    assert ballots.read(JUDGMENT, 3, {"grade_0": "1"}).places == (1, 5, 5)


cast = st.lists(st.tuples(st.tuples(*[st.integers(0, 3)] * 3), st.integers(1, 4)), max_size=8)


@given(cast, cast, st.sampled_from([RANKING, JUDGMENT]))
def test_phones_and_papers_add_up(phones, papers, method) -> None:
    def counted(some) -> Tally:
        return count(method, 3, [(Ballot(places), times) for places, times in some])

    both, one, other = counted(phones + papers), counted(phones), counted(papers)
    assert both.ballots == one.ballots + other.ballots
    assert both.table == tuple(
        tuple(a + b for a, b in zip(x, y, strict=True)) for x, y in zip(one.table, other.table, strict=True)
    )
    assert Tally.of(both.text()) == both
    assert both == counted(papers + phones)
