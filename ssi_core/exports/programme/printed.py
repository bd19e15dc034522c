"""The public programme on paper: pages to leave at the town hall, a booklet to fold, a poster."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import segno
from pypdf import PageObject, PdfReader, PdfWriter, Transformation

from ssi_core.domain.french import clock, date_range, datetime_range, hours, joined, long_date
from ssi_core.exports import typesetting
from ssi_core.exports.directory import FONTS
from ssi_core.exports.programme.public import Entry, Programme, by_day
from ssi_core.locale import _

FORMATS = ("a4", "booklet", "poster")
# In points; a poster is one sheet: the first size at which it holds, read from two metres at best.
SIZES = {"a4": (11.0,), "booklet": (9.5,), "poster": (22.0, 19.0, 17.0, 15.0, 13.5, 12.0, 10.5, 9.0)}
BRIEF_SIZES = (12.0, 10.5, 9.0)
IN_TWO_COLUMNS = 24


def to_pdf(programme: Programme, address: str, form: str) -> bytes:
    """The PDF of a form of FORMATS. typst.TypstError when it cannot be set.

    A4 and poster are tagged for screen readers; the booklet, whose pages are out of order to be folded, cannot be.
    """
    edition = programme.edition
    page = f"{address}/programme"
    values: dict[str, Any] = {
        "format": form,
        "title": edition.name,
        "collective": edition.collective_name,
        "dates": date_range(edition.starts_on, edition.ends_on),
        "introduction": programme.publication.introduction if programme.publication else "",
        "online": _("Le programme à jour : {address}").format(address=page.split("://", 1)[-1]),
        "code": _("Code QR vers le programme en ligne"),
        "fonts": FONTS,
        "page": _("page"),
        "empty": _("Aucune activité n’est encore confirmée."),
        "columns": 2 if len(programme.entries) <= IN_TWO_COLUMNS else 3,
        "days": [
            {"day": _capitalized(long_date(day)), "entries": [_told(each) for each in entries]}
            for day, entries in by_day(programme.entries).items()
        ],
    }
    code = io.BytesIO()
    segno.make(page, error="m", micro=False).save(code, kind="svg", border=1, dark="#12503a")
    made = b""
    for changes in _tries(form, programme):
        made = typesetting.to_pdf("programme.typ", values | changes, {"qr.svg": code.getvalue()})
        if form != "poster" or len(PdfReader(io.BytesIO(made)).pages) == 1:
            break
    return _folded(made) if form == "booklet" else made


def _tries(form: str, programme: Programme) -> Iterator[dict[str, Any]]:
    """What is tried in turn; the poster of a full programme says when and where only, the rest being online."""
    for size in SIZES[form]:
        yield {"size": size}
    if form == "poster":
        brief = [
            {"day": _capitalized(long_date(day)), "entries": [_told(each) | {"told": [each.place]} for each in entries]}
            for day, entries in by_day(programme.entries).items()
        ]
        for size in BRIEF_SIZES:
            yield {"size": size, "days": brief}


def _capitalized(text: str) -> str:
    return text[:1].upper() + text[1:]


def _told(entry: Entry) -> dict[str, Any]:
    one_day = entry.first_day == entry.last_day
    told = [] if one_day else [datetime_range(entry.starts, entry.ends)]
    told += [entry.place, joined(entry.holders), joined(entry.publics)]
    return {
        "hours": hours(entry.starts, entry.ends) if one_day else _("dès {time}").format(time=clock(entry.starts)),
        "title": entry.title,
        "told": [each for each in told if each],
        "description": entry.description,
    }


def _folded(a5: bytes) -> bytes:
    """A5 pages on both sides of A4 sheets, in the order that gives a booklet once folded and nested."""
    pages = list(PdfReader(io.BytesIO(a5)).pages)
    width, height = float(pages[0].mediabox.width), float(pages[0].mediabox.height)
    number = -(-len(pages) // 4) * 4
    writer = PdfWriter()
    for left, right in booklet_order(number):
        sheet = PageObject.create_blank_page(width=2 * width, height=height)
        for place, offset in ((left, 0.0), (right, width)):
            if place < len(pages):
                sheet.merge_transformed_page(pages[place], Transformation().translate(offset, 0))
        writer.add_page(sheet)
    writer.add_metadata({"/Title": _("Programme à plier")})
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def booklet_order(number: int) -> list[tuple[int, int]]:
    """For `number` pages (a multiple of four), the two on each side of each sheet, counted from 0."""
    sides = []
    for side in range(number // 2):
        low, high = side, number - 1 - side
        sides.append((high, low) if side % 2 == 0 else (low, high))
    return sides
