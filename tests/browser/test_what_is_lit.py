"""What has just changed is lit for a moment, and nothing else."""

from __future__ import annotations

from playwright.sync_api import expect

from ssi_core.store.database import Database
from tests.conftest import make_town


def two_requests(database: Database) -> str:
    """Two activities each ask for a thing of its own; gives the code of the room."""
    town = make_town(database)
    owner = town.structures["Épicerie sociale"]
    for day, thing in ((14, "Sono portative"), (15, "Tables pliantes")):
        town.do(town.facilitator, "means.offer", name=thing, kind="equipment", owner_id=owner, quantity="1")
        activity = town.do(
            town.alice, "activity.create", title=f"Avec : {thing}", starts=f"2026-11-{day}T18:00", ends=f"2026-11-{day}T20:00"
        ).answer["id"]
        lent = town.one("SELECT id FROM means WHERE name = ?", thing)
        town.do(town.alice, "loan.ask", means_id=lent, activity_id=activity, quantity="1")
    return str(town.one("SELECT code FROM room"))


def test_a_line_that_holds_forms_is_lit_only_when_it_changes(make_room):
    room = make_room(two_requests)
    page = room.facilitator()
    page.goto(room.server.url + "/moyens")
    asked = page.locator("li[data-key^=asked-]")
    expect(asked).to_have_count(2)
    page.wait_for_timeout(500)  # the drafts of its forms are looked for
    asked.first.get_by_role("button", name="Accorder").click()
    expect(asked).to_have_count(1)
    lit = page.locator(".pl-changed").evaluate_all("all => all.map((each) => each.textContent)")
    assert any("Sono portative" in each for each in lit)
    assert [each for each in lit if "Tables pliantes" in each] == []
