"""A code cannot be guessed: not through the form, not through the live channel."""

from __future__ import annotations

from tests.web.test_door_pages import fields, newcomer_of


def test_a_phone_that_is_often_wrong_waits_and_the_right_code_waits_too(site):
    phone = site.browser()
    token = newcomer_of(phone.get("/entrer"))
    for _try in range(8):
        assert phone.post("/entrer", data=fields(site, code="AAAAAA", newcomer=token)).status_code == 422
    page = phone.post("/entrer", data=fields(site, newcomer=token))
    assert page.status_code == 429 and "Attendez" in page.text and 'value="Dora"' in page.text
    site.clock[0] += 301
    assert phone.post("/entrer", data=fields(site, newcomer=token)).status_code == 303


def test_one_phones_mistakes_do_not_keep_the_others_out(site):
    clumsy = newcomer_of(site.browser().get("/entrer"))
    for _try in range(8):
        site.browser().post("/entrer", data=fields(site, code="AAAAAA", newcomer=clumsy))
    other = site.browser()
    assert other.post("/entrer", data=fields(site, newcomer=newcomer_of(other.get("/entrer")))).status_code == 303


def test_a_thief_who_is_someone_new_each_time_meets_the_limit_of_the_address(site):
    answers = [site.browser().post("/entrer", data=fields(site, code="AAAAAA")).status_code for _try in range(45)]
    assert answers.count(422) == 40 and answers[-1] == 429


def test_the_door_is_not_on_the_live_channel(site):
    with site.browser().websocket_connect("/live") as socket:
        socket.receive_json()
        for action in ("door.join", "door.return", "door.come_as_guest", "door.facilitate"):
            socket.send_json({"type": "do", "op": action, "action": action, "fields": {"code": site.code}})
            answer = socket.receive_json()
            assert answer["ok"] is False and "page d’entrée" in answer["message"]
    assert site.town.one("SELECT count(*) FROM seat") == 4
