"""Letters really given to a mail server of this machine: to whom, what they hold, again after a failure, never twice."""

from __future__ import annotations

import io
import logging

import pytest
from icalendar import Calendar
from pypdf import PdfReader

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.mail.round import Round, settle
from ssi_core.mail.smtp import NobodyKnows
from tests.mail.mail_town import PASSWORD, Box, agree, held, listening, set_account


@pytest.fixture
def box():
    return Box()


@pytest.fixture
def post(town, box):
    """The town ready to send: the id of the plenary. Alice and Bruno agreed; Carole did not."""
    with listening(box) as port:
        set_account(town, port)
        agree(town, town.alice, "alice@exemple.example.org")
        agree(town, town.bruno, "bruno@exemple.example.org")
        yield held(town)


def send(town, plenary, audience="all", length="complet"):
    return town.do(town.facilitator, "mailing.send", plenary_id=plenary, audience=audience, length=length)


def states(town):
    return sorted(town.rows("SELECT person_id, state, problem FROM letter"))


def test_everybody_who_agreed_receives_it_once_and_nobody_else(town, box, post):
    send(town, post)
    assert Round(town.desk).walk() == 2
    assert sorted(box.to()) == ["alice@exemple.example.org", "bruno@exemple.example.org"]
    assert states(town) == [("alice", "sent", ""), ("bruno", "sent", "")]
    assert Round(town.desk).walk() == 0
    with pytest.raises(Refused, match="deux fois"):
        send(town, post)
    assert len(box.received) == 2


def test_the_absent_alone_then_all_sends_nothing_twice(town, box, post):
    send(town, post, "away", "absents")
    Round(town.desk).walk()
    assert box.to() == ["bruno@exemple.example.org"]
    send(town, post, "all")
    Round(town.desk).walk()
    assert box.to() == ["bruno@exemple.example.org", "alice@exemple.example.org"]


def test_a_letter_holds_the_text_ones_own_tasks_the_pdf_and_a_calendar(town, box, post):
    town.do(town.facilitator, "plenary.create", title="Plénière 2", place="Mairie", scheduled_on="2099-10-08T18:30", agenda="")
    send(town, post, "away", "absents")
    Round(town.desk).walk()
    ((_to, message),) = box.received
    body = message.get_body().get_content()
    assert "Bonjour Bruno Etcheverry" in body and "Prendre le bus" in body
    assert "Écrire à la presse (avant le 1er octobre 2026)" in body and "Trouver une sono" in body
    assert "Réserver la salle" not in body
    assert "CE QUI VOUS EST CONFIÉ" in body and "accepté de recevoir" in body
    assert str(message["From"]) == "Collectif de Valbrune <solidarite@ville.example>"
    pdf, ics = message.iter_attachments()
    assert "n’y étaient pas" in PdfReader(io.BytesIO(pdf.get_content())).pages[0].extract_text().replace("\n", " ")
    calendar = Calendar.from_ical(ics.get_content())
    events = {str(event["summary"]): event for event in calendar.walk("VEVENT")}
    assert set(events) == {"À faire\u00a0: Écrire à la presse", "Plénière 2"}
    assert events["À faire\u00a0: Écrire à la presse"]["dtstart"].dt.isoformat() == "2026-10-01"
    assert str(events["Plénière 2"]["dtstart"].dt) == "2099-10-08 18:30:00+02:00"


def test_a_server_away_is_tried_again_later_and_later(town, box, post):
    set_account(town, 1)
    send(town, post, "away")
    assert Round(town.desk).walk() == 0
    assert states(town) == [("bruno", "waiting", "unreachable")]
    assert Round(town.desk).walk() == 0, "not before its time"
    assert town.one("SELECT tries FROM letter") == 1
    waits = []
    for _again in range(6):
        wait = town.one("SELECT next_try_on FROM letter") - town.now[0]
        waits.append(wait)
        town.later(seconds=wait.total_seconds())
        Round(town.desk).walk()
    assert waits == sorted(waits) and waits[0].total_seconds() == 60
    assert states(town) == [("bruno", "failed", "unreachable")]


def test_a_server_back_takes_what_waited(town, box, post):
    box.answers = ["451 later"]
    send(town, post, "away")
    assert Round(town.desk).walk() == 0
    assert states(town) == [("bruno", "waiting", "busy")]
    town.later(minutes=1)
    assert Round(town.desk).walk() == 1
    assert box.to() == ["bruno@exemple.example.org"]


def test_one_refused_address_does_not_keep_the_others(town, box, post):
    box.at_recipient = ["550 <bruno@exemple.example.org> unknown", ""]
    send(town, post)
    assert Round(town.desk).walk() == 1
    assert states(town) == [("alice", "sent", ""), ("bruno", "failed", "recipient")]


@pytest.mark.parametrize(("cut", "arrived"), [("cut before", 0), ("cut after", 1)])
def test_a_link_cut_before_the_answer_is_uncertain_and_left_to_people(town, box, post, cut, arrived):
    box.answers = [cut]
    send(town, post)
    assert Round(town.desk).walk() == 1
    assert [state for _who, state, _why in states(town)] == ["sent", "uncertain"]
    town.later(days=2)
    assert Round(town.desk).walk() == 0
    assert len(box.received) == arrived + 1
    (letter,) = town.rows("SELECT id FROM letter WHERE state = 'uncertain'")[0]
    town.do(town.facilitator, "mailing.try_again", letter_id=letter)
    Round(town.desk).walk()
    again = [message["Message-ID"] for address, message in box.received if address.startswith("bruno")]
    assert len(again) == arrived + 1 and len(set(again)) == 1, "the same letter, which mail programs recognise"


def test_what_was_leaving_when_the_program_stopped_is_uncertain_at_the_next_start(town, box, post):
    send(town, post, "away")
    letter = town.one("SELECT id FROM letter")
    town.desk.perform_as_software("letter.leave", {"letter_id": letter})
    assert settle(town.desk) == 1
    assert states(town) == [("bruno", "uncertain", "")]
    assert Round(town.desk).walk() == 0 and box.received == []


def test_who_takes_back_their_agreement_or_is_erased_receives_nothing(town, box, post):
    send(town, post)
    town.do(town.bruno, "mail.change_consent", agrees="")
    town.do(town.alice, "person.erase_me")
    assert Round(town.desk).walk() == 0
    assert box.received == []
    assert {why for _who, _state, why in states(town)} == {"no_consent"}


def test_once_approved_it_may_be_sent_again_and_after_an_erratum_too(town, box, post):
    from ssi_core.exports import minutes_approving  # noqa: F401 - declares its action

    send(town, post, "away")
    with pytest.raises(Refused, match="signée"):
        town.do(town.facilitator, "minutes.approve", plenary_id=post)
    town.do(town.facilitator, "person.change", first_name="Nadège", last_name="Roux", email="")
    town.do(town.facilitator, "minutes.approve", plenary_id=post)
    send(town, post, "away")
    town.do(town.facilitator, "minutes.add_erratum", plenary_id=post, body="Une faute.")
    send(town, post, "away")
    Round(town.desk).walk()
    assert len(box.received) == 3
    assert len({message["Message-ID"] for _to, message in box.received}) == 3


def test_what_waits_can_be_kept_from_leaving(town, box, post):
    send(town, post)
    town.do(town.facilitator, "mailing.withdraw", plenary_id=post)
    assert Round(town.desk).walk() == 0
    assert {state for _who, state, _why in states(town)} == {"withdrawn"}


def test_no_address_nor_password_is_in_the_journal_its_images_the_answers_or_the_log(town, box, post, caplog):
    caplog.set_level(logging.DEBUG)
    set_account(town, 1, security="starttls", username="ville", password=PASSWORD)
    send(town, post)
    Round(town.desk).walk()
    kept = town.rows("SELECT payload FROM journal") + town.rows("SELECT coalesce(before, '') || coalesce(after, '') FROM row_change")
    kept += town.rows("SELECT result FROM operation")
    everything = " ".join(row for (row,) in kept) + caplog.text
    assert "exemple.example.org" not in everything and PASSWORD not in everything
    assert PASSWORD not in repr(NobodyKnows())


def test_only_who_keeps_the_minutes_sends_and_nobody_plays_the_postman(town, box, post):
    with pytest.raises(Forbidden):
        town.do(town.alice, "mailing.send", plenary_id=post, audience="all", length="page")
    town.do(town.facilitator, "minutes.name_secretary", plenary_id=post, person_id=town.alice)
    town.do(town.alice, "mailing.send", plenary_id=post, audience="all", length="page")
    letter = town.one("SELECT min(id) FROM letter")
    for action in ("letter.leave", "letter.arrive", "letter.miss", "letter.lose"):
        with pytest.raises(Forbidden):
            town.do(town.facilitator, action, letter_id=letter)


def test_the_trial_goes_to_who_asks_and_is_tried_once(town, box, post):
    agree_too = town.do(town.facilitator, "person.change", first_name="Nadège", last_name="L", email="n@exemple.example.org")
    assert agree_too.seq
    with pytest.raises(Refused, match="accord"):
        town.do(town.facilitator, "mail.test")
    town.do(town.facilitator, "mail.change_consent", agrees="1")
    town.do(town.facilitator, "mail.test")
    assert Round(town.desk).walk() == 1
    assert box.to() == ["n@exemple.example.org"]
    set_account(town, 1)
    town.do(town.facilitator, "mail.test")
    Round(town.desk).walk()
    assert town.rows("SELECT state, problem FROM letter WHERE plenary_id = '' ORDER BY seq")[-1] == ("failed", "unreachable")
