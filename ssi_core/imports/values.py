"""What people type in a cell becomes a value, or BadValue: a French sentence with an example to follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from urllib.parse import urlsplit

from email_validator import EmailNotValidError, validate_email

from ssi_core.domain.cleaning import LINE, PARAGRAPH
from ssi_core.domain.cleaning import clean as clean_text
from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import excerpt, parse_date, parse_datetime, parse_time
from ssi_core.imports.names import normalise_name
from ssi_core.locale import _

__all__ = [
    "BadValue",
    "parse_date",
    "parse_datetime",
    "parse_email",
    "parse_line",
    "parse_paragraph",
    "parse_phone",
    "parse_time",
    "parse_website",
    "parse_yes_no",
    "split_list",
]

_YES = frozenset(
    (
        "oui",
        "o",
        "yes",
        "y",
        "x",
        "xx",
        "vrai",
        "v",
        "true",
        "1",
        "ok",
        "✓",
        "✔",
        "☑",
        "✅",
        "accord",
        "d accord",
    )
)
_NO = frozenset(
    ("non", "n", "no", "faux", "f", "false", "0", "-", "–", "—", "✗", "✘", "☐", "❌", "refus", "jamais")
)
_SEPARATORS = (r"[;\n]", r"[,/]", r"\s+et\s+")


def parse_line(text: str) -> str:
    """One line of text, spaces tidied."""
    return _not_too_long(" ".join(clean_text(text).split()), LINE)


def parse_paragraph(text: str) -> str:
    """Text that may have several lines."""
    return _not_too_long(clean_text(text), PARAGRAPH)


def parse_yes_no(text: str) -> bool:
    """The answer in « oui », « non », « x », « vrai », « 1 »…"""
    said = text.strip().casefold()
    for answers, meaning in ((_YES, True), (_NO, False)):
        if said in answers or normalise_name(said) in answers:
            return meaning
    raise BadValue(_("« {text} » ne se comprend pas : écrivez oui ou non.").format(text=excerpt(text)))


def parse_email(text: str) -> str:
    """The e-mail address, its domain in lower case; « Prénom Nom <adresse> » is understood."""
    address = clean_text(text)
    if inside := re.fullmatch(r"[^<>]*<([^<>]+)>", address):
        address = inside[1]
    try:
        return validate_email(re.sub(r"^mailto:", "", address.strip()), check_deliverability=False).normalized
    except EmailNotValidError:
        raise BadValue(
            _(
                "« {text} » n’est pas une adresse électronique : écrivez par exemple prenom.nom@exemple.fr."
            ).format(text=excerpt(text))
        ) from None


def parse_phone(text: str) -> str:
    """The telephone number: « 05 59 00 00 00 » if French, « +34 943000000 » kept international otherwise."""
    typed = clean_text(text)
    digits = re.sub(r"\(0\)|[\s.\-‐‑–/()_]", "", typed)
    digits = re.sub(r"^00", "+", digits)
    # A spreadsheet that took the number for a quantity has lost its first zero.
    national = re.fullmatch(r"(?:\+330?|0)?([1-9]\d{8})", digits, re.ASCII)
    if national:
        number = f"0{national[1]}"
        return " ".join(number[at : at + 2] for at in range(0, 10, 2))
    if re.fullmatch(r"\+(?!33)[1-9]\d{6,14}", digits, re.ASCII):
        return digits if " " not in typed else re.sub(r"[^+\d]+", " ", re.sub(r"^00", "+", typed)).strip()
    raise BadValue(
        _(
            "« {text} » n’est pas un numéro de téléphone : écrivez-en un seul, par exemple 05 59 00 00 00."
        ).format(text=excerpt(text))
    )


def parse_website(text: str) -> str:
    """The web address, with its https:// when people left it out."""
    typed = clean_text(text)
    address = (
        typed if re.match(r"[a-z][a-z0-9+.-]*:", typed, re.IGNORECASE) else f"https://{typed.lstrip('/')}"
    )
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        parts, host = urlsplit(""), ""
    # Only the web: a « javascript: » address would run on the computer of who clicks on it.
    if (
        parts.scheme not in ("http", "https")
        or not re.fullmatch(r"(?:[\w-]+\.)+[\w-]{2,}", host)
        or " " in address
    ):
        raise BadValue(
            _(
                "« {text} » n’est pas une adresse de site : écrivez par exemple https://www.exemple.fr."
            ).format(text=excerpt(text))
        )
    return _not_too_long(address, LINE)


def split_list(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The items between « ; », « , », « / » and « et », without repetition.

    `known` names are kept whole even when they hold a separator (« Arts et Loisirs »).
    """
    whole = {normalise_name(name) for name in known}
    items = [clean_text(text)]
    for separator in _SEPARATORS:
        items = [
            part for item in items for part in _cut(item, separator, lambda i: normalise_name(i) in whole)
        ]
    kept: dict[str, str] = {}
    for item in filter(None, items):
        kept.setdefault(normalise_name(item), item)
    return tuple(kept.values())


def _cut(item: str, separator: str, is_whole: Callable[[str], bool]) -> list[str]:
    parts = re.split(separator, item, flags=re.IGNORECASE)
    return [" ".join(part.split()) for part in ([item] if is_whole(item) else parts)]


def _not_too_long(text: str, longest: int) -> str:
    if len(text) > longest:
        raise BadValue(
            _("{count} caractères au plus ici (il y en a {length}) : raccourcissez ce texte.").format(
                count=longest, length=len(text)
            )
        )
    return text
