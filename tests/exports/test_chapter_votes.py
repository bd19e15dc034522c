"""The votes in the compte rendu: their sums, never a ballot."""

from __future__ import annotations

import re

from ssi_core.exports.minutes_file import render
from tests.actions.vote_town import cast, close, in_plenary, vote_of


def minutes(town, plenary: str) -> str:
    town.do(town.facilitator, "plenary.close", plenary_id=plenary)
    with town.desk.database.read() as cursor:
        return render(cursor, plenary, "md")[1].decode().replace("\u00a0", " ")


def test_a_vote_is_told_with_its_tally_and_nobody_s_ballot(town):
    plenary = in_plenary(town)
    vote = vote_of(town, plenary, "consent", title="On avance ?")
    cast(town, town.alice, vote, choice="2", objection="Le budget n’y suffit pas")
    cast(town, town.bruno, vote, choice="0")
    close(town, vote)
    told = minutes(town, plenary)
    assert "On avance ?" in told and "Pas de consentement : 1 objection." in told and "2 voix sur 3" in told
    assert "Le budget n’y suffit pas" in told
    chapter = told[told.index("On avance ?") :]
    assert "Larrieu" not in chapter and "Etcheverry" not in chapter


def test_the_mentions_of_a_judgment_are_a_table(town):
    plenary = in_plenary(town)
    vote = vote_of(town, plenary, "judgment")
    cast(town, town.alice, vote, grade_0="0", grade_1="1", grade_2="2")
    close(town, vote)
    told = minutes(town, plenary)
    assert "Mention majoritaire" in told
    assert re.search(r"\*\*« L’eau » arrive en tête\.\*\* \S", told)  # what follows is another sentence


def test_who_spoke_is_told_by_structure(town):
    plenary = in_plenary(town)
    town.do(town.facilitator, "round.start", plenary_id=plenary, title="Vos envies")
    round_id = town.one("SELECT id FROM speaking_round")
    town.do(town.alice, "round.ask", round_id=round_id)
    town.do(town.facilitator, "round.next", round_id=round_id)
    town.do(town.facilitator, "round.end", round_id=round_id)
    told = minutes(town, plenary)
    assert "Vos envies" in told and "Les Jardins partagés" in told[told.index("Vos envies") :]
