"""The pages of the entrance, as a phone meets them."""

from __future__ import annotations

import re

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.web.signing import COOKIE


def open_plenary(town):
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    town.do(town.facilitator, "plenary.open", plenary_id=done.answer["id"])
    return done.answer["id"]


def newcomer_of(page):
    return re.search(r'name="newcomer" value="([^"]+)"', page.text)[1]


def fields(site, **changed):
    return {
        "code": site.code, "first_name": "Dora", "last_name": "D’Alembert", "structure": "aucune", **changed
    }  # fmt: skip


def person_called(site, last_name):
    return [row[0] for row in site.town.rows("SELECT id FROM identity WHERE last_name = ?", last_name)]


def test_the_qr_code_asks_for_a_name_only(site):
    page = site.browser().get(f"/r/{site.code.lower()}")
    assert page.status_code == 200
    assert f'<input type="hidden" name="code" value="{site.code}">' in page.text
    assert 'id="first_name"' in page.text and 'id="code"' not in page.text


def test_someone_new_is_in_after_one_form_and_known_by_a_cookie_that_pages_cannot_read(site):
    phone = site.browser()
    answer = phone.post("/entrer", data=fields(site))
    assert (answer.status_code, answer.headers["location"]) == (303, "/pleniere")
    flags = answer.headers["set-cookie"]
    assert "HttpOnly" in flags and "SameSite=lax" in flags and "Path=/" in flags and "Secure" not in flags
    assert site.town.desk.role_of(phone.get("/who").json()["x-app-sub"]) is Role.PARTICIPANT


def test_behind_https_the_cookie_travels_only_there(site):
    answer = site.browser(base_url="https://salle.valbrune.fr").post("/entrer", data=fields(site))
    assert "Secure" in answer.headers["set-cookie"]


def test_who_comes_back_has_one_button_and_no_code_to_type(site):
    opened = open_plenary(site.town)
    phone = site.browser(site.town.alice)
    page = phone.get("/entrer")
    assert "Entrer comme Alice Larrieu" in page.text and 'id="code"' not in page.text
    assert phone.post("/entrer", data={"back": "1"}).status_code == 303
    assert site.town.one("SELECT state FROM attendance WHERE plenary_id = ?", opened) == "present"


def test_a_phone_handed_over_is_forgotten_and_the_next_person_keeps_the_code(site):
    phone = site.browser(site.town.alice)
    answer = phone.post("/sortir", data={"code": site.code})
    assert answer.headers["location"] == f"/r/{site.code}"
    assert f'{COOKIE}=""' in answer.headers["set-cookie"] or "Max-Age=0" in answer.headers["set-cookie"]


def test_leaving_never_leads_to_another_site(site):
    for sent in ({"code": "//evil.example"}, {"invitation": "../../evil"}, {"code": "\r\nX: y"}):
        answer = site.browser().post("/sortir", data=sent)
        assert re.fullmatch(r"/(r|invitation)/[\w.%-]+", answer.headers["location"])


def test_a_form_in_error_keeps_what_was_typed_with_the_message_beside_the_field(site):
    page = site.browser().post(
        "/entrer",
        data=fields(site, first_name="", last_name="L’Hôte", structure="autre", shares="on", email="x"),
    )
    assert page.status_code == 422
    assert 'value="L’Hôte"' in page.text and "checked" in page.text
    assert re.search(r'value="autre" selected', page.text)
    for field in ("first_name", "new_structure", "email"):
        assert re.search(rf'id="{field}"[^>]*aria-invalid="true" aria-describedby="{field}-error"', page.text), field
        assert f'id="{field}-error"' in page.text
    assert len(re.findall(r"\bautofocus\b", page.text)) == 1
    assert person_called(site, "L’Hôte") == []


def test_a_wrong_code_shows_its_field_again(site):
    page = site.browser().post("/entrer", data=fields(site, code="AAAAAA"))
    assert 'id="code"' in page.text and 'value="AAAAAA"' in page.text and 'id="code-error"' in page.text


@pytest.mark.parametrize(
    "hostile",
    ["<script>alert(1)</script>", "\x00NUL", "a\u202eb", "%ED%A0%80", "'; DROP TABLE person; --", "😀" * 50],
)
def test_hostile_names_are_shown_as_text_and_break_nothing(site, hostile):
    page = site.browser().post("/entrer", data=fields(site, first_name=hostile, last_name=""))
    assert page.status_code == 422
    assert "<script>alert" not in page.text and "\x00" not in page.text


def test_a_lone_surrogate_in_the_form_breaks_nothing(site):
    answer = site.browser().post(
        "/entrer",
        content=b"code=%ED%A0%80&first_name=%ED%A0%80&last_name=x&structure=aucune",
        headers={"content-type": "application/x-www-form-urlencoded"},
    )
    assert answer.status_code == 422


@pytest.mark.parametrize(
    "path", ["/r/" + "A" * 5000, "/r/%00", "/r/%ED%A0%80", "/invitation/" + "x" * 3000, "/cle/x.y.z"]
)
def test_strange_addresses_are_answered_calmly(site, path):
    assert site.browser().get(path).status_code in {200, 403}


def test_too_long_or_unreadable_forms_are_refused(site):
    phone = site.browser()
    assert phone.post("/entrer", data=fields(site, first_name="x" * 30_000)).status_code == 400
    assert phone.post("/entrer", content=iter([b"code=1"])).status_code == 400
    multipart = {"content-type": "multipart/form-data; boundary=y"}
    broken = phone.post("/entrer", content=b"--x\r\nbroken", headers=multipart)
    assert broken.status_code in {400, 422}
    assert person_called(site, "D’Alembert") == []


def test_pressing_twice_on_a_slow_network_makes_one_person(site):
    phone = site.browser()
    token = newcomer_of(phone.get(f"/r/{site.code}"))
    first = site.browser().post("/entrer", data=fields(site, newcomer=token))
    second = site.browser().post("/entrer", data=fields(site, newcomer=token))
    assert (first.status_code, second.status_code) == (303, 303)
    assert len(person_called(site, "D’Alembert")) == 1


def test_a_form_found_later_in_the_history_does_not_become_that_person(site):
    token = newcomer_of(site.browser().get(f"/r/{site.code}"))
    site.browser().post("/entrer", data=fields(site, newcomer=token))
    site.town.later(minutes=10)
    again = site.browser().post("/entrer", data=fields(site, newcomer=token))
    assert again.status_code == 422 and "set-cookie" not in again.headers


def test_a_correction_after_an_error_keeps_the_same_newcomer(site):
    phone = site.browser()
    token = newcomer_of(phone.get(f"/r/{site.code}"))
    page = phone.post("/entrer", data=fields(site, newcomer=token, first_name=""))
    assert newcomer_of(page) == token


def test_a_newcomer_token_that_is_not_ours_is_nobody(site):
    forged = site.signer.cookie(site.town.facilitator)
    phone = site.browser()
    phone.post("/entrer", data=fields(site, newcomer=forged))
    assert phone.get("/who").json()["x-app-sub"] != site.town.facilitator


def test_an_invitation_says_who_invites_and_to_what(site):
    town, opened = site.town, open_plenary(site.town)
    town.do(town.alice, "invitation.create", plenary_id=opened, structure_id=town.structures["Les Jardins partagés"])
    link = town.one("SELECT id FROM invitation")
    phone = site.browser()
    page = phone.get(f"/invitation/{link}")
    assert "Vous êtes invité·e" in page.text and "Les Jardins partagés" in page.text
    assert 'id="structure"' not in page.text and 'id="code"' not in page.text
    sent = {"invitation": link, "first_name": "Gaby", "last_name": "Roux"}
    assert phone.post("/entrer", data=sent).status_code == 303
    assert phone.get("/who").json()["x-app-role"] == "participant"
    town.do(town.facilitator, "plenary.close", plenary_id=opened)
    assert phone.get("/who").json()["x-app-role"] == "visitor"
    assert "Invitation terminée" in phone.get(f"/invitation/{link}").text


def test_a_guest_in_error_is_still_a_guest(site):
    town, opened = site.town, open_plenary(site.town)
    town.do(town.alice, "invitation.create", plenary_id=opened, structure_id=town.structures["Les Jardins partagés"])
    link = town.one("SELECT id FROM invitation")
    page = site.browser().post("/entrer", data={"invitation": link, "first_name": "", "last_name": "Roux"})
    assert page.status_code == 422 and f'name="invitation" value="{link}"' in page.text


def test_before_the_opening_the_invitation_asks_to_wait(site):
    town = site.town
    done = town.do(town.facilitator, "plenary.create", title="Rentrée", place="", scheduled_on="2026-09-10T18:00")
    town.do(
        town.facilitator, "invitation.create", plenary_id=done.answer["id"],
        structure_id=town.structures["Les Jardins partagés"],
    )  # fmt: skip
    page = site.browser().get(f"/invitation/{town.one('SELECT id FROM invitation')}")
    assert "pas encore ouverte" in page.text and 'id="first_name"' not in page.text


def test_the_owners_link_gives_the_facilitators_seat_and_a_forged_one_does_not(site):
    browser = site.browser()
    assert browser.get("/cle/" + site.signer.facilitator_key("x")).status_code == 303
    assert browser.get("/who").json()["x-app-role"] == "facilitator"
    other = site.browser()
    for forged in ("x", site.signer.cookie("x"), site.signer.newcomer("x"), site.signer.upkeep_key("x")):
        assert other.get(f"/cle/{forged}").status_code == 403
    assert other.get("/who").json()["x-app-role"] == "visitor"


def test_a_facilitator_without_a_name_is_asked_for_it_without_code(site):
    browser = site.browser(site.town.facilitator)
    page = browser.get("/entrer")
    assert 'id="first_name"' in page.text and 'id="code"' not in page.text
    sent = {"first_name": "Maëlle", "last_name": "Cas", "structure": "aucune"}
    assert browser.post("/entrer", data=sent).status_code == 303
    assert browser.get("/who").json() == {"x-app-sub": site.town.facilitator, "x-app-role": "facilitator"}


def test_someone_forgotten_who_comes_again_is_someone_else(site):
    town = site.town
    town.do(town.facilitator, "person.erase", person_id=town.alice)
    phone = site.browser(town.alice)
    assert phone.post("/entrer", data=fields(site)).status_code == 303
    assert phone.get("/who").json()["x-app-sub"] != town.alice


def test_pages_of_the_entrance_are_never_kept_by_the_browser(site):
    assert site.browser().get("/entrer").headers["cache-control"] == "no-store"
