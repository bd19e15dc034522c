"""The pack to print: it holds the agenda, the sheet and a slip for each vote, whatever people typed."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Missing
from ssi_core.exports import paper_pack
from tests.actions.vote_town import in_plenary, vote_of


def test_the_pack_is_a_pdf_and_holds_what_is_prepared(town):
    plenary = in_plenary(town)
    vote_of(town, plenary, "judgment", title="Quel #emph[thème] ?", options="$x^2$\n*deux*\n<trois>")
    with town.desk.database.read() as cursor:
        values = paper_pack._values(cursor, plenary)
        assert [point["title"] for point in values["points"]] == ["Accueil", "Le thème", "Le calendrier"]
        assert "Les Jardins partagés" in values["structures"]
        assert values["votes"][0]["options"] == ["$x^2$", "*deux*", "<trois>"] and len(values["votes"]) == 2
        assert paper_pack.paper_pack(cursor, plenary).startswith(b"%PDF-")


def test_a_plenary_that_is_gone_has_no_pack(town):
    with town.desk.database.read() as cursor, pytest.raises(Missing):
        paper_pack.paper_pack(cursor, "inconnue")
