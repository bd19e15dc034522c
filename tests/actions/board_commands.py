"""The commands that the boards offer to somebody at a given moment: a form with what it holds, a button with its fields."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import lxml.html
from lxml.html import HtmlElement

from ssi_core.domain.permissions import Role
from ssi_core.live import boards
from ssi_core.live.boards import BOARDS, View
from ssi_core.store.database import Cursor

boards.load_all()
PAGES = ("plenary", "activity", "structure", "person", "working_group", "vote", "role", "pairing")
SAMPLES = {
    "number": "3", "date": "2026-11-14", "datetime-local": "2026-11-14T18:00", "time": "18:00", "email": "a@exemple.fr",
    "url": "https://exemple.fr", "tel": "05 59 00 00 00", "checkbox": "on", "radio": "on",
}  # fmt: skip


def parts(html: str) -> Iterator[HtmlElement]:
    """Every element of a board, with those that come into the page when they are asked for."""
    for element in lxml.html.fragment_fromstring(html, create_parent="div").iter():
        if not isinstance(element.tag, str):
            continue
        yield element
        if late := element.get("data-late"):
            yield from parts(late)


# What a form alone does not tell: an address, an amount, another choice.
VALID: dict[str, dict[str, Any]] = {
    "structure.add": {"website": "https://exemple.fr"}, "structure.change": {"website": "https://exemple.fr"},
    "project.add": {"country": "SN"}, "project.change": {"country": "SN"}, "speaker.want": {"cents": "120"},
    "kit.add": {"rate": "12"}, "kit.change": {"rate": "12"}, "mail.set_account": {"host": "courrier.exemple.fr",
    "sender": "a@exemple.fr", "security": "tls"}, "publication.publish": {"sites": ""}, "skill.offer": {"another": ""},
    "plenary.create": {"agenda": "Accueil — 10"}, "relay.add": {"to_id": ""}, "boost.set_rules": {"share": "40"},
}


class _Asked(dict[str, str]):
    """Parameters that remember whether an id was wanted."""

    wanted = False

    def get(self, name: str, otherwise: Any = None) -> Any:
        self.wanted = self.wanted or name == "id"
        return super().get(name, otherwise)


def drawings(cursor: Cursor, roles: Iterable[Role], most: int = 1) -> Iterator[tuple[str, dict[str, str], str]]:
    """Every board, alone and about some rows of the tables that have a page: its name, its parameters, its HTML."""
    ids = [
        str(each) for table in PAGES for order in ("ASC", "DESC")
        for (each,) in cursor.execute(f'SELECT id FROM "{table}" ORDER BY rowid {order} LIMIT {most}').fetchall()
    ]  # fmt: skip
    for role in roles:
        for name, board in sorted(BOARDS.items()):
            alone = _Asked()
            seen = {board.render(View(cursor, alone, role))}
            yield name, {}, next(iter(seen))
            for each in ids if alone.wanted else []:
                html = board.render(View(cursor, {"id": each}, role))
                if html not in seen:
                    seen.add(html)
                    yield name, {"id": each}, html


def offered(html: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The commands of a board, with something new and plausible in every field."""
    every = list(parts(html))
    choices = {
        each.get("data-options"): [option.get("value") or "" for option in each.xpath(".//option")]
        for each in every if each.get("data-options")
    }  # fmt: skip
    for element in every:
        if action := element.get("data-action"):
            fields: dict[str, Any] = {
                name.removeprefix("data-f-").replace("-", "_"): value
                for name, value in element.attrib.items() if name.startswith("data-f-")
            }  # fmt: skip
            if element.tag == "form":
                fields.update((control.get("name"), _held(control, choices)) for control in element.xpath(".//*[@name]"))
            yield action, fields | VALID.get(action, {})


def _held(control: HtmlElement, choices: dict[Any, list[str]]) -> str:
    if control.tag == "select":
        options = [option.get("value") or "" for option in control.xpath(".//option")]
        options += choices.get(control.get("data-choices"), [])
        chosen = [option.get("value") or "" for option in control.xpath(".//option[@selected]")]
        return next((each for each in [control.get("data-chosen"), *chosen, *options[::-1]] if each), "")
    if control.tag == "textarea":
        return f"{control.text_content()} Quelques mots".strip()
    kind, value = control.get("type", "text"), control.get("value") or ""
    if kind == "hidden":
        return value
    if control.get("inputmode") in ("numeric", "decimal"):
        return value or "3"
    return f"{value} bis" if kind == "text" and value and not value.isdigit() else value or SAMPLES.get(kind, "Un mot")
