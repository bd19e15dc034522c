"""One decision, one change of the calendar: the wording of each case."""

from __future__ import annotations

from datetime import datetime

import pytest

from ssi_core.exports.minutes import CalendarChange, MinutesDecision
from ssi_core.exports.minutes_sentences import change_sentence, decision_words, finished

EVENING = (datetime(2025, 11, 20, 20), datetime(2025, 11, 20, 22))
LATER = (datetime(2025, 11, 25, 20), datetime(2025, 11, 25, 22, 30))
NIGHT = (datetime(2025, 11, 21, 20), datetime(2025, 11, 22, 6))


def plain(text: str) -> str:
    """`text` with ordinary spaces, to be compared easily."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("votes", "outcome"),
    [
        ((12, 1, 2), "Adoptée par 12 voix pour, 1 contre et 2 abstentions."),
        ((12, 3, 0), "Adoptée par 12 voix pour et 3 contre."),
        ((14, 0, 0), "Adoptée à l’unanimité des 14 votants."),
        ((14, None, None), "Adoptée à l’unanimité des 14 votants."),
        ((12, 0, 1), "Adoptée à l’unanimité des suffrages exprimés (12 voix pour, 1 abstention)."),
        ((1, 0, 0), "Adoptée par 1 voix pour."),
        ((1, 0, 5), "Adoptée par 1 voix pour et 5 abstentions."),
        ((4, 9, 1), "Rejetée par 9 voix contre, 4 pour et 1 abstention."),
        ((0, 9, 0), "Rejetée à l’unanimité des 9 votants."),
        ((7, 7, 1), "Partage des voix : 7 pour, 7 contre et 1 abstention."),
        ((0, 0, 3), "Aucune voix exprimée (3 abstentions)."),
        ((0, 0, 0), "Aucune voix exprimée (aucun votant)."),
    ],
)
def test_a_tally_is_worded_as_in_a_council(votes: tuple[int, int | None, int | None], outcome: str) -> None:
    text, said = decision_words(MinutesDecision("Louer la salle", *votes))
    assert (text, plain(said)) == ("Louer la salle.", outcome)


def test_only_more_votes_for_than_against_make_a_voted_decision_adopted() -> None:
    assert MinutesDecision("a").adopted
    assert MinutesDecision("a", 2, 1, 9).adopted
    assert not MinutesDecision("a", 2, 2, 0).adopted
    assert not MinutesDecision("a", 0, 0, 3).adopted


def test_a_decision_without_vote_tells_its_support_if_any() -> None:
    for supports, said in ((9, "Soutenue par 9 personnes."), (1, "Soutenue par 1 personne."), (0, "")):
        assert decision_words(MinutesDecision("Louer la salle", supports=supports)) == ("Louer la salle.", said)


def test_a_vote_makes_its_support_superfluous() -> None:
    assert "Soutenue" not in decision_words(MinutesDecision("Louer la salle", 3, 1, 0, supports=9))[1]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            CalendarChange("created", "Film", "Le Rex", None, EVENING, "salle 2"),
            "« Film » (Le Rex) : jeudi 20 novembre 2025, de 20 h à 22 h, salle 2.",
        ),
        (CalendarChange("created", "Film"), "« Film » : date à fixer."),
        (
            CalendarChange("moved", "Film", "Le Rex", EVENING, LATER, "salle 2"),
            "« Film » (Le Rex) : désormais le mardi 25 novembre 2025, de 20 h à 22 h 30, salle 2 "
            "(auparavant le jeudi 20 novembre 2025, de 20 h à 22 h).",
        ),
        (
            CalendarChange("moved", "Film", "", EVENING, (EVENING[0].replace(hour=18), EVENING[1])),
            "« Film » : désormais le jeudi 20 novembre 2025, de 18 h à 22 h (auparavant de 20 h à 22 h).",
        ),
        (
            CalendarChange("moved", "Film", "", EVENING, NIGHT),
            "« Film » : désormais du vendredi 21 novembre 2025 à 20 h au samedi 22 novembre 2025 à 6 h "
            "(auparavant le jeudi 20 novembre 2025, de 20 h à 22 h).",
        ),
        (
            CalendarChange("moved", "Film", "", EVENING, None),
            "« Film » : date à fixer (auparavant le jeudi 20 novembre 2025, de 20 h à 22 h).",
        ),
        (
            CalendarChange("moved", "Film", "", None, EVENING),
            "« Film » : jeudi 20 novembre 2025, de 20 h à 22 h.",
        ),
        (
            CalendarChange("changed", "Film", "", EVENING, EVENING, details="Ouvert aux familles"),
            "« Film » : jeudi 20 novembre 2025, de 20 h à 22 h. Ouvert aux familles.",
        ),
        (
            CalendarChange("cancelled", "Film", "", EVENING),
            "« Film » : initialement le jeudi 20 novembre 2025, de 20 h à 22 h.",
        ),
        (CalendarChange("removed", "Film", "Le Rex"), "« Film » (Le Rex)."),
    ],
)
def test_a_calendar_change_tells_the_new_slot_and_the_former_one(
    change: CalendarChange, sentence: str
) -> None:
    assert plain(change_sentence(change)) == sentence


@pytest.mark.parametrize(
    ("text", "result"),
    [("Oui", "Oui."), ("Oui.", "Oui."), ("Oui\u202f!", "Oui\u202f!"), ("« Oui. »", "« Oui. »"), ("", "")],
)
def test_a_missing_full_stop_is_added(text: str, result: str) -> None:
    assert finished(text) == result
