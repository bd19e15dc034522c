"""What people type in a cell becomes a value, or BadValue: a French sentence with an example to follow."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from ssi_core.domain.cleaning import LINE, PARAGRAPH
from ssi_core.domain.cleaning import clean as clean_text
from ssi_core.domain.contacts import email_of, phone_of, website_of
from ssi_core.domain.same_name import name_key
from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import excerpt, parse_date, parse_datetime, parse_time
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
_NO = frozenset(("non", "n", "no", "faux", "f", "false", "0", "-", "–", "—", "✗", "✘", "☐", "❌", "refus", "jamais"))
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
        if said in answers or name_key(said) in answers:
            return meaning
    raise BadValue(_("« {text} » ne se comprend pas : écrivez oui ou non.").format(text=excerpt(text)))


def parse_email(text: str) -> str:
    """The e-mail address, its domain in lower case; « Prénom Nom <adresse> » is understood."""
    found = email_of(clean_text(text))
    if found is not None:
        return found
    raise BadValue(
        _("« {text} » n’est pas une adresse électronique : écrivez par exemple prenom.nom@exemple.fr.").format(
            text=excerpt(text)
        )
    )


def parse_phone(text: str) -> str:
    """The telephone number: « 05 59 00 00 00 » if French, « +34 943000000 » kept international otherwise."""
    found = phone_of(clean_text(text))
    if found is not None:
        return found
    raise BadValue(
        _("« {text} » n’est pas un numéro de téléphone : écrivez-en un seul, par exemple 05 59 00 00 00.").format(
            text=excerpt(text)
        )
    )


def parse_website(text: str) -> str:
    """The web address, with its https:// when people left it out."""
    found = website_of(clean_text(text))
    if found is None:
        raise BadValue(
            _("« {text} » n’est pas une adresse de site : écrivez par exemple https://www.exemple.fr.").format(
                text=excerpt(text)
            )
        )
    return _not_too_long(found, LINE)


def split_list(text: str, known: Collection[str] = ()) -> tuple[str, ...]:
    """The items between « ; », « , », « / » and « et », without repetition.

    `known` names are kept whole even when they hold a separator (« Arts et Loisirs »).
    """
    whole = {name_key(name) for name in known}
    items = [clean_text(text)]
    for separator in _SEPARATORS:
        items = [part for item in items for part in _cut(item, separator, lambda i: name_key(i) in whole)]
    kept: dict[str, str] = {}
    for item in filter(None, items):
        kept.setdefault(name_key(item), item)
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
