"""What was removed had the focus: it goes on to what is beside it, never back to the top of the page."""

from __future__ import annotations

from playwright.sync_api import expect

from ssi_core.store.database import Database
from tests.conftest import make_town

WHERE = "document.activeElement.closest('[data-key]')?.dataset.key || document.activeElement.tagName"


def test_after_a_line_is_removed_the_focus_is_on_the_next_one_then_on_the_title(make_room):
    def two_relays(database: Database) -> str:
        town = make_town(database)
        for whom in ("La presse", "Les écoles"):
            town.do(
                town.facilitator, "relay.add", structure_id=next(iter(town.structures.values())), to_whom=whom, channel="courriel",
            )
        return str(town.one("SELECT code FROM room"))

    room = make_room(two_relays)
    page = room.facilitator()
    page.goto(room.server.url + "/groupes?vue=relais")
    lines = page.locator("li.pl-item[data-key^=relay-]")
    expect(lines).to_have_count(2)
    for left in (1, 0):
        first = lines.first
        first.get_by_text("Modifier").first.press("Enter")
        first.locator(".pl-confirm > summary").press("Enter")
        first.locator("[data-action='relay.remove']").press("Enter")
        expect(lines).to_have_count(left)
        page.wait_for_timeout(300)
        focused = page.evaluate(WHERE)
        assert focused == (lines.first.get_attribute("data-key") if left else "H2"), focused
