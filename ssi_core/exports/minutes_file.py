"""A compte rendu as a file with a name that sorts by date: for the page's downloads and for the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from ssi_core.domain.errors import Missing
from ssi_core.exports.minutes import Minutes
from ssi_core.exports.minutes_composition import compose
from ssi_core.exports.minutes_docx import to_docx
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.locale import _
from ssi_core.store.database import Cursor

Format = Literal["docx", "md"]
MIME = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "md": "text/markdown",
}
_WRITERS: dict[str, Callable[[Minutes], bytes]] = {
    "docx": to_docx,
    "md": lambda minutes: to_markdown(minutes).encode(),
}
# What Windows refuses in a name, and what breaks a line.
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u2028\u2029]+')
_LONGEST_TITLE = 80


def render(cursor: Cursor, plenary_id: str, kind: Format) -> tuple[str, bytes]:
    """The name and the content of the file. Raises Missing when there is no such plenary, or it is not closed yet."""
    minutes = compose(cursor, plenary_id)
    if minutes.closed_on is None:
        raise Missing(_("Cette plénière n’est pas close\u00a0: son compte rendu n’est pas encore définitif."))
    return file_name(minutes.title, minutes.starts, kind), _WRITERS[kind](minutes)


def file_name(title: str, day: date, kind: Format) -> str:
    """« 2026-09-10 Compte rendu – Plénière 1.docx », without what a system refuses in the name of a file."""
    kept = " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST_TITLE].strip(" .")
    name = _("{day} Compte rendu – {title}").format(day=f"{day:%Y-%m-%d}", title=kept or _("Plénière"))
    return f"{name}.{kind}"
