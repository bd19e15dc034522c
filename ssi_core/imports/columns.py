"""Which column of a file holds which field, whatever its title, its place and its typing mistakes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from ssi_core.domain.same_name import name_key
from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.table_file import Row, Table
from ssi_core.locale import _

# High enough to tell « nom » from « prénom », low enough for one wrong letter in a word.
LIKENESS = 88
_SHORTEST_GUESS = 5
_LITTLE_WORDS = frozenset(("d", "de", "des", "du", "et", "en", "l", "la", "le", "les", "n", "no", "o", "ou", "un"))


@dataclass(frozen=True)
class Field:
    """What a column may hold: its name in the code, its label and its other titles in French."""

    name: str
    label: str
    synonyms: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True)
class Mapping:
    """The columns found: `positions` by field name, `headers` as the file writes them.

    `guessed` are the field names found in spite of a typing mistake; `unknown` the titles of no field;
    `missing` the required fields without a column; `duplicates` the titles of a field already found.
    """

    headers: tuple[str, ...]
    positions: dict[str, int]
    guessed: tuple[str, ...]
    unknown: tuple[str, ...]
    missing: tuple[Field, ...]
    duplicates: tuple[str, ...]

    def has(self, name: str) -> bool:
        """Whether the file has a column for the field."""
        return name in self.positions

    def cell(self, row: Row, name: str) -> str:
        """The text of the field in `row`; empty when the file has no such column."""
        position = self.positions.get(name, len(row.cells))
        return row.cells[position].strip() if position < len(row.cells) else ""

    def problems(self) -> list[str]:
        """What prevents the import, and what the import will leave aside, in French."""
        found = [
            _("Colonne « {label} » introuvable : ajoutez-la, ou corrigez son titre.").format(label=field.label)
            for field in self.missing
        ]
        found += [
            _("La colonne « {title} » en répète une autre : elle est laissée de côté.").format(title=title)
            for title in self.duplicates
        ]
        found += [
            _("La colonne « {title} » n’est pas connue : elle est laissée de côté.").format(title=title)
            for title in self.unknown
        ]
        return found


def match_columns(headers: Sequence[str], fields: Sequence[Field]) -> Mapping:
    """Find the column of each field: the exact title first (spelling apart), then the nearest one."""
    titles = {key: field.name for field in reversed(fields) for key in _keys_of(field)}
    positions: dict[str, int] = {}
    duplicates: list[str] = []
    left: list[int] = []
    for number, header in enumerate(headers):
        name = next((titles[key] for key in _keys(header) if key in titles), None)
        if name is None:
            left.append(number)
        elif name in positions:
            duplicates.append(header)
        else:
            positions[name] = number
    guessed: list[str] = []
    unknown: list[str] = []
    for number in left:
        name = _nearest(headers[number], titles)
        if name is not None and name not in positions:
            positions[name] = number
            guessed.append(name)
        elif headers[number].strip():
            unknown.append(headers[number])
    missing = tuple(field for field in fields if field.required and field.name not in positions)
    return Mapping(tuple(headers), positions, tuple(guessed), tuple(unknown), missing, tuple(duplicates))


def match_table(table: Table, fields: Sequence[Field]) -> Mapping:
    """The mapping of a table; UnreadableFile when a required column is missing."""
    mapping = match_columns(table.headers, fields)
    if mapping.missing:
        raise missing_columns(table, [field.label for field in mapping.missing])
    return mapping


def missing_columns(table: Table, labels: Sequence[str]) -> UnreadableFile:
    """What to answer when the file has no column for `labels`."""
    return UnreadableFile(
        _(
            "Il manque la colonne {missing}. Titres lus dans votre fichier : {found}. Corrigez le titre, puis déposez."
        ).format(
            missing=", ".join(f"« {label} »" for label in labels),
            found=", ".join(header for header in table.headers if header) or "—",
        )
    )


@lru_cache(maxsize=2048)
def _keys(title: str) -> tuple[str, ...]:
    """What `title` is compared by: entire, then without what stands in brackets (« Date (jj/mm/aaaa) »)."""
    return tuple(dict.fromkeys(filter(None, (_key(title), _key(re.sub(r"[(\[].*?[)\]]", " ", title))))))


def _key(title: str) -> str:
    # Joined, so that « e-mail » is « email » and « site web » is « siteweb ».
    words = name_key(title).split()
    # « Où » and « De » are titles too.
    telling = [word for word in words if word not in _LITTLE_WORDS] or words
    return "".join(map(_singular, telling))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word


def _keys_of(field: Field) -> list[str]:
    return [key for title in (field.name, field.label, *field.synonyms) for key in _keys(title)]


def _nearest(header: str, titles: dict[str, str]) -> str | None:
    best: tuple[float, str | None] = (LIKENESS, None)
    for key in _keys(header):
        for title, name in titles.items():
            if min(len(key), len(title)) >= _SHORTEST_GUESS:
                score = fuzz.ratio(key, title, score_cutoff=LIKENESS)
                if score > best[0] or (score == best[0] and best[1] is None):
                    best = (score, name)
    return best[1]
