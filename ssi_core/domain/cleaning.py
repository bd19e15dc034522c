"""Text at the door: what arrives from a form becomes clean values, or a French sentence that says what to do."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime

from ssi_core.domain.errors import Refused
from ssi_core.locale import _

LINE = 200
PARAGRAPH = 5000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u2028\u2029]")


def clean(value: object) -> str:
    """`value` as text that every layer can store: NFC, no lone surrogate, no control character, ends trimmed."""
    text = "" if value is None else str(value)
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", unicodedata.normalize("NFC", text)).strip()


def line(value: object, field: str, *, required: bool = True, longest: int = LINE) -> str:
    """One line of text; Refused when required and empty, or longer than `longest` characters."""
    text = " ".join(clean(value).split())
    return _checked(text, field, required, longest)


def paragraph(value: object, field: str, *, required: bool = True, longest: int = PARAGRAPH) -> str:
    """Text that may have several lines; Refused when required and empty, or longer than `longest` characters."""
    return _checked(clean(value), field, required, longest)


def _checked(text: str, field: str, required: bool, longest: int) -> str:
    if required and not text:
        raise Refused(_("Ce champ est nécessaire."), field)
    if len(text) > longest:
        raise Refused(
            _("{count} caractères au plus ici (il y en a {length}).").format(count=longest, length=len(text)), field
        )
    return text


def whole(value: object, field: str, *, least: int = 0, most: int = 10_000, required: bool = True) -> int | None:
    """A whole number between `least` and `most`; None when empty and not required."""
    text = clean(value).replace("\u202f", "").replace(" ", "")
    if not text and not required:
        return None
    if not re.fullmatch(r"-?\d{1,9}", text) or not least <= int(text) <= most:
        raise Refused(_("Un nombre entier entre {least} et {most}.").format(least=least, most=most), field)
    return int(text)


def day(value: object, field: str, *, required: bool = True) -> date | None:
    """A date from an `<input type=date>` (ISO) or written JJ/MM/AAAA; None when empty and not required."""
    text = clean(value)
    if not text and not required:
        return None
    french = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", text)
    try:
        found = (
            date(int(french[3]), int(french[2]), int(french[1])) if french else date.fromisoformat(text[:10])
        )
    except ValueError:
        raise Refused(_("Une date comme 14/11/2026."), field) from None
    if not 2000 <= found.year <= 2100:
        raise Refused(_("Une date entre 2000 et 2100."), field)
    return found


def moment(value: object, field: str) -> datetime:
    """A wall-clock time, naive, to the minute, from an `<input type=datetime-local>` (ISO, with or without zone)."""
    text = clean(value)
    try:
        found = datetime.fromisoformat(text.replace("Z", ""))
    except ValueError:
        raise Refused(_("Une date et une heure comme 14/11/2026 18:30."), field) from None
    if not 2000 <= found.year <= 2100:
        raise Refused(_("Une date entre 2000 et 2100."), field)
    return found.replace(tzinfo=None, second=0, microsecond=0)


def choice(value: object, field: str, allowed: tuple[str, ...] | list[str]) -> str:
    """One of `allowed`; Refused otherwise."""
    text = clean(value)
    if text not in allowed:
        raise Refused(_("Choisissez dans la liste."), field)
    return text


def ticked(value: object) -> bool:
    """Whether a checkbox was ticked."""
    return value is True or clean(value).casefold() in {"on", "true", "1", "oui", "yes"}


def several(value: object) -> list[str]:
    """The chosen values of a multiple choice, in order, without repetition."""
    values = value if isinstance(value, list | tuple) else [value]
    return list(dict.fromkeys(text for text in map(clean, values) if text))
