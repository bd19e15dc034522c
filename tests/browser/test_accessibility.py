"""Every page, with all that folds unfolded, at phone and laptop width, in light and in dark: nothing serious or critical
for axe-core in what is ours; enlarged to 200 and 400 %, nothing cut nor sideways."""

from __future__ import annotations

import os
from pathlib import Path

import axe_playwright_python
import pytest

from ssi_core import demo
from ssi_core.store.database import Database
from ssi_core.ui.navigation import screens
from tests.browser.conftest import PHONE

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
# Beside the navigation: pages without Streamlit, and those behind a link.
OTHERS = ("programme", "donnees", "accessibilite", "entrer", "bilan?fiches=1", "roles?fiches=toutes")
UNFOLD = "document.querySelectorAll('.pl-board :is(details:not([open]) > summary, button[data-late])').forEach((each) => each.click())"
LOOK = """
async () => {
  const said = await axe.run(document, {
    resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
  })
  return said.violations
    .filter((each) => ["serious", "critical"].includes(each.impact))
    .flatMap((each) => each.nodes.map((node) => {
      const place = node.target.length === 1 && document.querySelector(node.target[0])
      return [each.id, Boolean(place && place.closest(".pl")), node.html.slice(0, 150)]
    }))
}
"""
# A page that goes sideways; words of ours that a box hides; a button whose words do not fit.
CUT = """
() => {
  const said = []
  const root = document.scrollingElement
  const main = document.querySelector("[data-testid=stMain]") || root
  for (const box of [root, main])
    if (box.scrollWidth > box.clientWidth + 1) said.push(`sideways by ${box.scrollWidth - box.clientWidth}`)
  const shown = (node) => node.checkVisibility() && node.getClientRects().length
  for (const node of document.querySelectorAll(".pl *")) {
    if (!node.childElementCount && node.textContent.trim() && shown(node)) {
      const style = getComputedStyle(node)
      if (node.closest(".pl-sr, .pl-skip, .pl-scroll, svg, .pl-clip") || style.textOverflow === "ellipsis") continue
      if (["hidden", "clip"].includes(style.overflowX) && node.scrollWidth > node.clientWidth + 2)
        said.push(`cut: ${node.className} « ${node.textContent.trim().slice(0, 40)} »`)
      const box = node.getBoundingClientRect()
      const scrolled = node.closest("[style*=overflow], .pl-table, .pl-skills, [tabindex='0']")
      if (!scrolled && box.width && box.right > innerWidth + 2) said.push(`beyond: ${node.className || node.tagName} « ${node.textContent.trim().slice(0, 40)} »`)
    }
  }
  return said.slice(0, 5)
}
"""
# What 200 % and 400 % leave of a laptop of 1366 px, and of the 1280 px that WCAG measures reflow at.
SIZES = {"200 %": {"width": 683, "height": 450}, "400 %": {"width": 320, "height": 256}}
# Streamlit's own: its navigation nests lists in a way that axe refuses, its uploader has a button without words.
STREAMLIT = {"list", "listitem", "button-name"}


def billere(database: Database) -> str:
    demo.load(database, "billere")
    with database.read() as cursor:
        row = cursor.execute("SELECT code FROM room").fetchone()
    return str(row[0]) if row else ""


SHAPES = {"phone": PHONE, "laptop": {"viewport": {"width": 1366, "height": 900}}}
LOOKS = [("phone", "dark"), ("laptop", "light")]
if os.environ.get("AXE") == "all":
    LOOKS += [("phone", "light"), ("laptop", "dark")]


@pytest.mark.parametrize("shape, theme", LOOKS)
def test_no_page_has_a_serious_fault_nor_is_cut_when_enlarged(make_room, shape, theme):
    """`AXE=all` looks at both themes at both widths."""
    room = make_room(billere)
    # The page's own policy forbids scripts from elsewhere, hence the tool: only here is it set aside.
    page = room.facilitator(**SHAPES[shape], bypass_csp=True, color_scheme=theme)
    ours, theirs, cut = [], set(), []
    for path in [*(screen.path for screen in screens()), *OTHERS]:
        page.goto(f"{room.server.url}/{path}")
        page.wait_for_selector("h1")
        page.wait_for_timeout(500)
        page.evaluate(UNFOLD)
        page.wait_for_timeout(150)
        page.evaluate(AXE)
        for rule, is_ours, html in page.evaluate(LOOK):
            if is_ours:
                ours.append((path, rule, html))
            else:
                theirs.add(rule)
        for zoom, size in SIZES.items() if shape == "laptop" else ():
            page.set_viewport_size(size)
            page.wait_for_timeout(200)
            cut += [f"{path} at {zoom}: {each}" for each in page.evaluate(CUT)]
        if shape == "laptop":
            page.set_viewport_size(SHAPES[shape]["viewport"])
    assert not cut, "\n".join(cut)
    assert not ours, "\n".join(map(str, ours))
    assert theirs <= STREAMLIT
