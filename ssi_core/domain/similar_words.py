"""French text as comparable words: roots without plural nor accents, and the notions of the field behind them.

The table of notions is `similar_words.toml`, made to be read and completed by people of the field.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import snowballstemmer

TABLE = Path(__file__).with_suffix(".toml")
# « d’un » is « un », « l’exil » is « exil ».
_WORD = re.compile(r"(?:\b(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu)['’])?([^\W_]+)", re.IGNORECASE)
# « habitant·es », « citoyen·ne·s » are « habitant », « citoyen ».
_INCLUSIVE = re.compile(r"(?<=\w)[·•](?:[a-zé]{1,5})(?:[·•]s)?\b", re.IGNORECASE)
Roots = tuple[str, ...]
FORMS, SUBJECTS, COUNTRIES = KINDS = ("formes", "sujets", "pays")


@dataclass(frozen=True)
class Meaning:
    """What a text is about: its roots in order, its forms (what people do), its subjects, its countries.

    `plain` are the roots that say no form: « conférence » tells what people do, not of what they speak.
    """

    roots: Roots
    plain: Roots
    forms: frozenset[str]
    subjects: frozenset[str]
    countries: frozenset[str]


@dataclass(frozen=True)
class Notions:
    """The table: for the first root of each expression, the whole expressions, each with its kind and its notion."""

    empty: frozenset[str]
    by_first_root: Mapping[str, list[tuple[Roots, str, str]]]


@lru_cache(maxsize=4096)
def meaning(text: str) -> Meaning:
    """What a text is about."""
    known = notions()
    roots = tuple(root for root in _roots(text) if root not in known.empty)
    found: dict[str, set[str]] = {kind: set() for kind in KINDS}
    plain: list[str] = []
    place = 0
    while place < len(roots):
        # The longest expression wins: the café of « repair café » is no drink.
        fitting = [
            (len(expression), kind, notion)
            for expression, kind, notion in known.by_first_root.get(roots[place], ())
            if roots[place : place + len(expression)] == expression
        ]
        length = max((size for size, _kind, _notion in fitting), default=1)
        meant = [(kind, notion) for size, kind, notion in fitting if size == length]
        for kind, notion in meant:
            found[kind].add(notion)
        if not any(kind == FORMS for kind, _notion in meant):
            plain += roots[place : place + length]
        place += length
    forms, subjects, countries = (frozenset(found[kind]) for kind in KINDS)
    return Meaning(roots, tuple(plain), forms, subjects, countries)


def form_name(form: str) -> str:
    """A form as people say it: « jeu de rôle »."""
    return str(_table()["formes"][form][0])


def subject_name(subject: str) -> str:
    """A subject as people say it: « commerce équitable »."""
    return str(_table()["sujets"][subject][0])


def families(forms: frozenset[str]) -> frozenset[str]:
    """The families of forms that these belong to: a talk and a debate are alike, a talk and a dance are not."""
    return frozenset(name for name, members in _table()["familles"].items() if forms & set(members))


def common_words(one: str, other: str) -> tuple[str, ...]:
    """The words of `one` that `other` has too, whatever their plural, in order and once."""
    shared = set(meaning(one).roots) & set(meaning(other).roots)
    words = {_root(word): word for word in reversed(_words(one))}
    return tuple(words[root] for root in dict.fromkeys(meaning(one).roots) if root in shared and root in words)


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))


@cache
def notions() -> Notions:
    """The table, read once."""
    table = _table()
    empty = frozenset(_roots(table["vides"]))
    found: dict[str, list[tuple[Roots, str, str]]] = {}
    for kind in KINDS:
        for notion, expressions in table[kind].items():
            for expression in expressions:
                roots = tuple(root for root in _roots(expression) if root not in empty)
                if roots:
                    found.setdefault(roots[0], []).append((roots, kind, notion))
    return Notions(empty, found)


@cache
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("french")


@lru_cache(maxsize=20_000)
def _root(word: str) -> str:
    """Accents go first: many people type none, and in capitals even fewer."""
    letters = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("æ", "ae"))
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    if plain.removesuffix("s") in _table()["entiers"]:
        return plain.removesuffix("s")
    return str(_stemmer().stemWord(re.sub(r"ees?$", "e", plain)))


def _roots(text: str) -> list[str]:
    return [_root(word) for word in _words(text)]


def _words(text: str) -> list[str]:
    return _WORD.findall(_INCLUSIVE.sub("", unicodedata.normalize("NFC", text)).casefold())
