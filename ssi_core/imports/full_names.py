"""One cell for a whole name: which part is the first name?"""

from __future__ import annotations

from ssi_core.imports.errors import BadValue
from ssi_core.imports.moments import excerpt
from ssi_core.imports.values import parse_line
from ssi_core.locale import _

_TITLES = frozenset({"m", "m.", "mr", "mme", "mme.", "mlle", "monsieur", "madame", "dr", "dr.", "me"})
_PARTICLES = frozenset({"de", "du", "des", "d'", "d’", "la", "le", "les", "van", "von", "da", "dos", "el", "ben"})


def split_full_name(text: str, last_first: bool) -> tuple[str, str]:
    """The first and the last name in « Jeanne MARTIN », « MARTIN Jeanne », « Martin, Jeanne »…

    `last_first` is the order that the title of the column announces, for names without capitals or comma.
    """
    words = parse_line(text).split()
    while words and words[0].casefold() in _TITLES:
        words.pop(0)
    last, comma, first = " ".join(words).partition(",")
    if not comma:
        first, last = _cut(words, last_first)
    if not first.strip() or not last.strip():
        raise BadValue(
            _("« {text} » : écrivez le prénom et le nom, par exemple Jeanne MARTIN.").format(text=excerpt(text))
        )
    return first.strip(), last.strip()


def _cut(words: list[str], last_first: bool) -> tuple[str, str]:
    # In France the name in capitals is the surname, wherever it stands.
    capitals = [word.isupper() and len(word.strip(".-")) > 1 for word in words]
    if any(capitals) and not all(capitals):
        first = [word for number, word in enumerate(words) if not _in_surname(words, capitals, number)]
        last = [word for number, word in enumerate(words) if _in_surname(words, capitals, number)]
        return " ".join(first), " ".join(last)
    if not last_first:
        return " ".join(words[:1]), " ".join(words[1:])
    size = 1
    # « De La Tour Jeanne »: the particles belong to the surname, and so does the word after them.
    while size < len(words) - 1 and words[size - 1].casefold() in _PARTICLES:
        size += 1
    return " ".join(words[size:]), " ".join(words[:size])


def _in_surname(words: list[str], capitals: list[bool], number: int) -> bool:
    """Whether the word is in capitals, or a particle that leads to a word that is: « Jeanne de la TOUR »."""
    while number < len(words) and not capitals[number] and words[number].casefold() in _PARTICLES:
        number += 1
    return number < len(words) and capitals[number]
