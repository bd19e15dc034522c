"""What a button gives is really in the file: Streamlit makes it outside the run of the page."""

from __future__ import annotations

import json

from playwright.sync_api import Page

from tests.browser.filling import open_plenary


def file_of(page: Page, label: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=label, exact=True).click()
    return download.value.path().read_bytes()


def test_the_shared_list_and_one_s_own_data_are_in_their_files(make_room):
    room = make_room(open_plenary)
    page = room.phone("Nina")
    page.goto(room.server.url + "/annuaire")
    assert "Épicerie sociale" in file_of(page, "CSV").decode("utf-8-sig")
    assert file_of(page, "Imprimer (PDF)").startswith(b"%PDF")
    page.goto(room.server.url + "/personnes")
    assert "Nina" in json.dumps(json.loads(file_of(page, "Pour un logiciel (JSON)")), ensure_ascii=False)
