"""An agenda typed as lines: « Accueil et tour de table — 10 », a title then its minutes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ssi_core.domain import cleaning
from ssi_core.domain.errors import Refused
from ssi_core.locale import _

LONGEST_TITLE = 150
MOST_MINUTES = 480
MOST_ITEMS = 40

_BULLET = re.compile(r"^(?:[-–—*•·]\s*|\d{1,2}\s*[.)/]\s+)")
_HOURS = re.compile(
    r"(?P<hours>\d{1,2})\s*h(?:eures?)?\s*(?P<rest>\d{1,2})?(?:\s*(?:min(?:utes?)?|mn))?", re.IGNORECASE
)
_MINUTES = re.compile(r"(?P<minutes>\d{1,3})\s*(?:min(?:utes?)?\.?|mn|m|['’′])?", re.IGNORECASE)
# What separates the title from the minutes; a space is enough.
_SEPARATOR = re.compile(r"\s*[-–—:|;,/(]\s*|\s+")


@dataclass(frozen=True, slots=True)
class AgendaLine:
    """A point to be: its title and its length in minutes."""

    title: str
    minutes: int


def proposed_agenda() -> str:
    """The agenda proposed for a plenary, as lines."""
    return "\n".join(
        (
            _("Accueil et tour de table — 10"),
            _("Le thème — 30"),
            _("Le calendrier — 30"),
            _("Qui fait quoi — 20"),
            _("Prochaine plénière — 10"),
        )
    )


def parse_agenda(text: object, field: str) -> list[AgendaLine]:
    """The points of an agenda typed as lines, empty ones left out. Refused names the line that cannot be read."""
    found = []
    for number, raw in enumerate(cleaning.clean(text).split("\n"), start=1):
        line = " ".join(raw.split())
        if line:
            found.append(_parse_line(line, number, field))
    if len(found) > MOST_ITEMS:
        raise Refused(
            _("{count} points au plus (il y en a {length}).").format(count=MOST_ITEMS, length=len(found)), field
        )
    return found


def _parse_line(line: str, number: int, field: str) -> AgendaLine:
    title, minutes = _cut(line)
    if minutes is None:
        raise Refused(
            _("Ligne {number}, « {line} » : écrivez les minutes à la fin, par exemple « {line} — 15 ».").format(
                number=number, line=line[:60]
            ),
            field,
        )
    title = _BULLET.sub("", title).strip(" -–—:|;,/(")
    if not title:
        raise Refused(_("Ligne {number} : il manque le titre du point.").format(number=number), field)
    if len(title) > LONGEST_TITLE:
        raise Refused(
            _("Ligne {number} : {count} caractères au plus pour un titre.").format(number=number, count=LONGEST_TITLE),
            field,
        )
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused(
            _("Ligne {number}, « {line} » : entre 1 et {most} minutes.").format(
                number=number, line=title[:60], most=MOST_MINUTES
            ),
            field,
        )
    return AgendaLine(title, minutes)


def _cut(line: str) -> tuple[str, int | None]:
    """The title and the minutes: the longest end of the line that reads as a length."""
    for separator in _SEPARATOR.finditer(line):
        minutes = _minutes(line[separator.end() :].removesuffix(")").strip())
        if minutes is not None:
            return line[: separator.start()], minutes
    return line, None


def _minutes(text: str) -> int | None:
    if whole := _HOURS.fullmatch(text):
        return int(whole["hours"]) * 60 + int(whole["rest"] or 0)
    if few := _MINUTES.fullmatch(text):
        return int(few["minutes"])
    return None
