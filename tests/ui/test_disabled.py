"""A widget that is disabled may still be pressed by who speaks Streamlit's protocol: none of them protects anything."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
# What each does, pressed though disabled: it turns the pages of a table, whose first and last page stop it.
HARMLESS = {("ssi_core/ui/skills_page.py", "_turn")}


def disabled() -> set[tuple[str, str]]:
    """The file of each widget that may be disabled, and what its press calls."""
    found = set()
    for file in [*ROOT.glob("ssi_core/ui/**/*.py"), *ROOT.glob("pages/*.py")]:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (named := {each.arg: each.value for each in node.keywords}).get("disabled"):
                calls = named.get("on_click") or named.get("on_change")
                found.add((str(file.relative_to(ROOT)), ast.unparse(calls) if calls else ""))
    return found


def test_only_what_is_harmless_is_ever_disabled():
    assert disabled() == HARMLESS
