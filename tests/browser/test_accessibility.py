"""axe-core on every page, at phone and laptop width, in light and in dark, with all that folds unfolded: nothing serious
or critical in what is ours."""

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
UNFOLD = "document.querySelectorAll('.pl-board details:not([open]) > summary').forEach((each) => each.click())"
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
def test_no_page_has_a_serious_fault(make_room, shape, theme):
    """`AXE=all` looks at both themes at both widths."""
    room = make_room(billere)
    # The page's own policy forbids scripts from elsewhere, hence the tool: only here is it set aside.
    page = room.facilitator(**SHAPES[shape], bypass_csp=True, color_scheme=theme)
    ours, theirs = [], set()
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
    assert not ours, "\n".join(map(str, ours))
    assert theirs <= STREAMLIT
