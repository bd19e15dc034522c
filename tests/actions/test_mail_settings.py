"""The mail server's settings are checked, and their password goes one way."""

from __future__ import annotations

import pytest

from ssi_core.domain.errors import Forbidden, Refused
from ssi_core.domain.permissions import Role
from ssi_core.live.boards import BOARDS, View
from ssi_core.live.boards import settings as settings_boards  # noqa: F401 - declares its boards
from ssi_core.store import mail_account

GIVEN = {
    "host": "SMTP.ville.example", "port": "587", "security": "starttls", "username": "ville", "password": "s3cret-ici",
    "sender": "solidarite@ville.example", "sender_name": "Collectif",
}  # fmt: skip


def account(town):
    with town.desk.database.read() as cursor:
        return mail_account.find(cursor)


def test_the_settings_are_kept_and_the_password_shown_to_nobody(town):
    town.do(town.facilitator, "mail.set_account", **GIVEN)
    kept = account(town)
    assert (kept.host, kept.port, kept.password) == ("smtp.ville.example", 587, "s3cret-ici")
    assert "s3cret-ici" not in repr(kept)
    for role in Role:
        with town.desk.database.read() as cursor:
            html = BOARDS["settings_mail"].render(View(cursor, {}, role))
        assert "s3cret-ici" not in html
        assert ("smtp.ville.example" in html) == (role is Role.FACILITATOR)


def test_an_empty_password_keeps_the_former_but_not_for_another_server(town):
    town.do(town.facilitator, "mail.set_account", **GIVEN)
    town.do(town.facilitator, "mail.set_account", **GIVEN | {"password": "", "port": "465", "security": "tls"})
    assert account(town).password == "s3cret-ici"
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "mail.set_account", **GIVEN | {"password": "", "host": "ailleurs.example"})
    assert set(refusal.value.errors) == {"password"}
    assert account(town).host == "smtp.ville.example"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("host", ""), ("host", "http://x/y"), ("host", "a b"), ("port", "0"), ("port", "99999"), ("port", "x"),
        ("security", "ssl"), ("sender", ""), ("sender", "pas une adresse"), ("password", "x" * 501), ("password", "a\nb"),
    ],
)  # fmt: skip
def test_what_cannot_work_is_said_beside_its_field(town, field, value):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "mail.set_account", **GIVEN | {field: value})
    assert field in refusal.value.errors


def test_a_password_never_goes_unencrypted(town):
    with pytest.raises(Refused) as refusal:
        town.do(town.facilitator, "mail.set_account", **GIVEN | {"security": "none"})
    assert "security" in refusal.value.errors


def test_only_the_facilitator_sets_it_and_can_forget_it(town):
    with pytest.raises(Forbidden):
        town.do(town.alice, "mail.set_account", **GIVEN)
    town.do(town.facilitator, "mail.set_account", **GIVEN)
    town.do(town.facilitator, "mail.forget_account")
    assert account(town) is None


def test_at_the_door_one_may_agree_to_mail_without_sharing_the_address(town):
    code = town.one("SELECT code FROM room")
    town.do("dalia", "door.join", code=code, first_name="Dalia", last_name="Roux", structure="aucune", wants_mail="on",
            email="dalia@exemple.example.org")  # fmt: skip
    assert town.rows("SELECT agrees FROM mail_consent WHERE id = 'dalia'") == [(True,)]
    assert town.rows("SELECT shares_contact FROM person WHERE id = 'dalia'") == [(False,)]
    assert town.one("SELECT email FROM identity WHERE id = 'dalia'") == "dalia@exemple.example.org"
    with pytest.raises(Refused) as refusal:
        town.do("eric", "door.join", code=code, first_name="Éric", last_name="R", structure="aucune", wants_mail="on")
    assert set(refusal.value.errors) == {"email"}
