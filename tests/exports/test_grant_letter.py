"""The letter of a decision and the file of the coup de pouce: what they say, for whom, in both formats."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import asdict
from datetime import date

import pytest

from ssi_core.domain.errors import Missing
from ssi_core.exports import boost_file, grant_letter
from ssi_core.store.queries import editions
from ssi_core.ui import grants_page
from tests.actions.grant_town import MARKS, envelope, grant, member, submitted
from tests.exports.plenaries_held import activity

DAY = date(2026, 9, 20)


def said(town, row_id):
    with town.desk.database.read() as cursor:
        return plainly(asdict(grant_letter.plan(cursor, grant_letter.grants.find(cursor, row_id))))


def filled(town):
    with town.desk.database.read() as cursor:
        return plainly(asdict(boost_file.plan(cursor, editions.current(cursor), DAY)))


def plainly(plan):
    return str(plan).replace("\\xa0", " ").replace("\\u202f", " ")


def word_text(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as opened:
        return re.sub(r"<[^>]+>", "", opened.read("word/document.xml").decode()).replace("\u00a0", " ").replace("\u202f", " ")


def test_the_letter_says_the_sum_and_the_reason_and_nothing_of_the_members(town):
    envelope(town)
    member(town, "bruno")
    row_id = submitted(town)
    town.do("bruno", "grant.examine", id=row_id, comment="Trop cher à mon goût", **MARKS)
    grant(town, row_id, "1000")
    letter = said(town, row_id)
    assert "la commission vous accorde 1 000 €." in letter and "Bon projet" in letter
    assert "Les Jardins partagés" in letter and "Gardez vos factures" in letter
    assert "Trop cher" not in letter and "Bruno" not in letter


@pytest.mark.parametrize(("outcome", "words"), [("refused", "n’a pas retenu"), ("adjourned", "ajourne votre demande")])
def test_a_refusal_and_an_adjournment_have_their_own_words_and_no_sum(town, outcome, words):
    row_id = submitted(town)
    town.do(town.facilitator, "grant.decide", id=row_id, outcome=outcome, reason="Budget incomplet")
    letter = said(town, row_id)
    assert words in letter and "Budget incomplet" in letter and "vous accorde" not in letter and "factures" not in letter


def test_nothing_is_written_before_a_decision(town):
    row_id = submitted(town)
    with town.desk.database.read() as cursor, pytest.raises(Missing):
        grant_letter.render(cursor, row_id, "pdf")


def test_the_letter_is_for_its_structure_and_for_the_facilitator(town):
    envelope(town)
    row_id = submitted(town)
    grant(town, row_id, "1000")
    with town.desk.database.read() as cursor:
        assert grants_page.letter("bruno", row_id, "pdf", cursor) == b""
        assert grants_page.letter("alice", row_id, "pdf", cursor).startswith(b"%PDF")
        assert "Décision : la commission vous accorde 1 000 €" in word_text(
            grants_page.letter(town.facilitator, row_id, "docx", cursor)
        )


def test_the_letter_last_decided_comes_first(town):
    envelope(town)
    first, second = submitted(town), submitted(town, title="Repas", asked="100")
    for row_id in (second, first):
        town.later(minutes=1)
        grant(town, row_id, "100")
    with town.desk.database.read() as cursor:
        assert [each.id for each in grants_page.readable(cursor, "alice")] == [first, second]
        assert grants_page.readable(cursor, "bruno") == []


def test_the_page_gives_the_file_for_an_activity_not_listed_yet(town):
    town.do("bruno", "boost.tick", activity_id=activity(town, title="Ficelle")["activity_id"])
    with town.desk.database.read() as cursor:
        assert "Ficelle" in word_text(grants_page.boost_made("docx", cursor))


def test_an_empty_file_says_all_that_is_missing(town):
    told = filled(town)
    assert "0 sur 5" in told and "0 sur 3" in told
    assert told.count("à écrire.") == 2 and "à choisir." in told and "aucune ne porte encore" in told


def test_the_file_is_filled_from_the_programme_with_dates_places_and_what_each_activity_lacks(town):
    its = activity(town, title="Ficelle")["activity_id"]
    town.do(town.facilitator, "boost.tick", activity_id=its)
    town.do(town.facilitator, "boost.describe", activity_id=its, how="Chacun tient un fil")
    town.do(town.facilitator, "boost.set_file", structure_id=town.structures["Épicerie sociale"], presentation="Nous",
            budget="4 000", elsewhere="1 000")
    told = filled(town)
    assert "Ficelle. Chacun tient un fil" in told and "Cinéma Le Rex" in told and "20 novembre 2026" in told
    assert "à référencer au plus tard le" in told and "moins de 50 % du budget" in told
    assert "1 activité confirmée." in told
    with town.desk.database.read() as cursor:
        edition = editions.current(cursor)
        assert boost_file.render(cursor, edition, DAY, "pdf").startswith(b"%PDF")
        assert "Cinéma Le Rex" in word_text(boost_file.render(cursor, edition, DAY, "docx"))
