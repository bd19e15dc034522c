"""What pages answer (an error beside its field, « Annuler », two versions to choose from), and pages spaced out as some
readers need: nothing serious for axe-core, nothing cut."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import PHONE
from tests.browser.filling import open_plenary
from tests.browser.test_accessibility import AXE, CUT, LOOK, billere
from tests.browser.test_bad_networks import line, write

# The spacing that WCAG 1.4.12 asks pages to bear.
SPACED = """
() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}
"""


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_errors_toasts_and_two_versions_have_no_serious_fault(make_room, theme):
    room = make_room(open_plenary)
    one = room.phone("Inès", bypass_csp=True, color_scheme=theme)
    other = room.phone("Karim")
    write(one, "Première version")
    for page in (one, other):
        note = page.locator("li.pl-note")
        note.get_by_text("Modifier").click()
        note.locator("textarea[name=body]").fill(f"Autre version, {page is one}")
    other.locator("li.pl-note").get_by_role("button", name="Enregistrer").click()
    expect(line(one, "Autre version, False")).to_be_visible()
    one.locator("li.pl-note").get_by_role("button", name="Enregistrer").click()
    expect(one.locator(".pl-conflict")).to_be_visible()
    one.locator("summary", has_text="Une décision").first.click()
    one.get_by_role("button", name="Enregistrer la décision").first.click()
    expect(one.locator(".pl-error").first).to_be_visible()
    write(one, "Une autre ligne")
    expect(one.locator("#pl-toast")).to_be_visible()
    one.evaluate(AXE)
    assert [found for found in one.evaluate(LOOK) if found[1]] == []
    assert one.evaluate(CUT) == []


def test_nothing_is_cut_when_words_and_lines_are_spaced_out(make_room):
    room = make_room(billere)
    page = room.facilitator(**PHONE)
    cut = []
    for path in ("", "pleniere", "theme", "calendrier", "roles", "besoins"):
        page.goto(f"{room.server.url}/{path}")
        page.wait_for_selector("h1")
        page.wait_for_timeout(500)
        page.evaluate(SPACED)
        page.wait_for_timeout(200)
        cut += [f"{path}: {each}" for each in page.evaluate(CUT)]
    assert not cut, "\n".join(cut)
