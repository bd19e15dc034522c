"""The browser gets one stylesheet, made of all of them."""

from __future__ import annotations

import re

from starlette.applications import Starlette
from starlette.testclient import TestClient

from ssi_core.web import stylesheet


def test_the_browser_gets_every_sheet_in_one_and_asks_for_it_once():
    client = TestClient(Starlette(routes=[stylesheet.route()]))
    first = client.get(stylesheet.ADDRESS)
    assert first.headers["content-type"].startswith("text/css")
    assert all(path.read_text(encoding="utf-8") in first.text for path in stylesheet.sheets())
    again = client.get(stylesheet.ADDRESS, headers={"if-none-match": first.headers["etag"]})
    assert again.status_code == 304 and again.content == b""


def test_no_rule_asks_what_the_whole_page_holds():
    """`body:has(…)` has the browser look at its whole page again at each word that is pushed: 3 ms more for each screen."""
    wide = re.compile(r"(?:^|[\s,}])(?:html|body|:root|\.stApp|\.pl|\.pl-board|main)\s*:has\(")
    for path in stylesheet.sheets():
        rules = re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert not wide.search(rules), path.name
    assert wide.search("\nbody:has(#pl-link) p {") and not wide.search(".pl form:has(p) {")
