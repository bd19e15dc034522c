"""A compte rendu as a file with a name that sorts by date: for the page's downloads, the mail and the command line."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Literal

from ssi_core.domain.errors import Missing
from ssi_core.exports.minutes_document import document
from ssi_core.exports.minutes_lengths import AWAY, COMPLETE, PAGE
from ssi_core.exports.minutes_markdown import to_markdown
from ssi_core.exports.minutes_office import to_docx, to_odt
from ssi_core.exports.minutes_outline import Outline
from ssi_core.exports.minutes_pdf import to_pdf
from ssi_core.exports.one_page import to_one_page_pdf
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import logos, plenaries
from ssi_core.store.queries.logos import Logo

Format = Literal["docx", "odt", "pdf", "md"]
MIME: dict[Format, str] = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "md": "text/markdown",
}
_WRITERS: dict[str, Callable[[Outline, Logo | None], bytes]] = {
    "docx": to_docx,
    "odt": to_odt,
    "pdf": to_pdf,
    "md": lambda plan, _logo: to_markdown(plan).encode(),
}
# What Windows refuses in a name, and what breaks a line.
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u2028\u2029]+')
_LONGEST_TITLE = 80


def render(cursor: Cursor, plenary_id: str, kind: Format, length: str = COMPLETE) -> tuple[str, bytes]:
    """The name and the content of the file. Raises Missing when there is no such plenary, or it is not closed yet."""
    plenary = plenaries.find(cursor, plenary_id)
    if plenary is None:
        raise Missing(_("Cette plénière n’existe plus."))
    if plenary.state != "closed":
        raise Missing(_("Cette plénière n’est pas close\u00a0: son compte rendu n’est pas encore définitif."))
    plan = document(cursor, plenary_id, length)
    logo = logos.of_edition(cursor, plenary.edition_id)
    name = file_name(plenary.title, plenary.scheduled_on, kind, length)
    return name, written(plan, kind, length, logo)


def written(plan: Outline, kind: Format, length: str = COMPLETE, logo: Logo | None = None) -> bytes:
    """A plan at one length as a file of that kind; the PDF of one page has one page."""
    if (kind, length) == ("pdf", PAGE):
        return to_one_page_pdf(plan, logo)
    return _WRITERS[kind](plan, logo)


def file_name(title: str, day: date, kind: Format, length: str = COMPLETE) -> str:
    """« 2026-09-10 Compte rendu – Plénière 1.docx », without what a system refuses in the name of a file."""
    kept = " ".join(_UNFIT.sub(" ", title).split())[:_LONGEST_TITLE].strip(" .")
    which = {PAGE: _(" (une page)"), AWAY: _(" (pour les absents)")}.get(length, "")
    name = _("{day} Compte rendu – {title}").format(day=f"{day:%Y-%m-%d}", title=kept or _("Plénière"))
    return f"{name}{which}.{kind}"
