"""Dates and times as they are written in France."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time

from ssi_core.domain.cell_text import clean
from ssi_core.imports.errors import BadValue
from ssi_core.locale import _

EARLIEST, LATEST = 1900, 2100
_LONGEST = 100  # no date is longer, and patterns are slow on a whole page
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS: tuple[str, ...] = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout")
_MONTHS += ("septembre", "octobre", "novembre", "decembre")
_BEFORE = re.compile(rf"(?:le\s+)?(?:({'|'.join(_DAYS)}|{'|'.join(d[:3] for d in _DAYS)})\b\.?,?\s*)?(?:le\s+)?")
_NUMBERS = re.compile(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})", re.ASCII)
# A date cell of a workbook may come with its midnight.
_ISO = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[t ]00:00(?::00)?(?:\.0+)?)?", re.ASCII)
_WORDS = re.compile(r"(\d{1,2})(?:er)?\s*([a-z]{3,})\.?\s*(\d{4}|\d{2})", re.ASCII)
_HOURS = r"\d{1,2}\s*(?:heures?|h)(?:\s*\d{2}(?:\s*(?:min|mn|m)\.?)?)?"
_TIME = rf"midi|minuit|{_HOURS}|\d{{1,2}}\s*[:.]\s*\d{{2}}(?::\d{{2}}(?:\.\d+)?)?"
_DATE_AND_TIME = re.compile(rf"(.+?)(?:\s*(?:\b(?:a|de)\b|[,;–-])\s*|\s+|(?<=\d)t(?=\d))({_TIME})", re.ASCII)
_RANGE = re.compile(rf"(?:de\s+)?(.*?(?:{_TIME}))\s*(?:[-–—→/]|\ba\b|\bjusqu.a\b)\s*({_TIME})", re.ASCII)


class WrongDay(BadValue):
    """The day of the week contradicts the date."""


def parse_date(text: str) -> date:
    """The date in « 17/11/2025 », « 17-11-25 », « 2025-11-17 », « lundi 17 novembre 2025 », « 1er mai 25 »."""
    plain = _plain(text)
    before = _BEFORE.match(plain)
    rest = plain[before.end() :] if before else plain
    try:
        found = _date_of(rest)
    except ValueError:
        found = None
    if found is None or not EARLIEST <= found.year <= LATEST:
        raise BadValue(_("« {text} » n’est pas une date : écrivez par exemple 17/11/2025.").format(text=excerpt(text)))
    if before and before[1] and not _DAYS[found.weekday()].startswith(before[1]):
        raise WrongDay(
            _(
                "Le {date} est un {day}, pas « {said} » : corrigez le jour ou la date, par exemple lundi 17/11/2025."
            ).format(date=f"{found:%d/%m/%Y}", day=_DAYS[found.weekday()], said=before[1])
        )
    return found


def parse_time(text: str) -> time:
    """The time in « 18h », « 18h30 », « 18 h 30 », « 18:30 », « midi »."""
    plain = _plain(text)
    plain = {"midi": "12h", "minuit": "0h"}.get(plain, plain)
    if re.fullmatch(_TIME, plain, re.ASCII):
        hours, minutes = (*re.findall(r"\d+", plain), "0")[:2]
        if int(hours) < 24 and int(minutes) < 60:
            return time(int(hours), int(minutes))
    raise BadValue(_("« {text} » n’est pas une heure : écrivez par exemple 18h30.").format(text=excerpt(text)))


def parse_datetime(text: str) -> datetime:
    """The date and time, naive, in « 17/11/2025 18h30 », « 17 nov. 2025 à 18 h », « 2025-11-17T18:30 »."""
    parts = _DATE_AND_TIME.fullmatch(_plain(text))
    if not parts:
        raise BadValue(
            _("« {text} » n’est pas une date avec une heure : écrivez par exemple 17/11/2025 18h30.").format(
                text=excerpt(text)
            )
        )
    return datetime.combine(parse_date(parts[1]), parse_time(parts[2]))


def split_range(text: str) -> tuple[str, str] | None:
    """The ends of « 18h30-20h », « de 18h à 20h », « 17/11/2025 18h-20h »; None if there is one moment."""
    parts = _RANGE.fullmatch(_plain(text))
    return (parts[1], parts[2]) if parts else None


def excerpt(text: str) -> str:
    """`text` short enough for a message, on one line."""
    line = " ".join(clean(text).split())
    return line if len(line) <= 40 else f"{line[:39]}…"


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", clean(text[:_LONGEST]).casefold())
    return " ".join("".join(c for c in folded if not unicodedata.combining(c)).split())


def _date_of(plain: str) -> date | None:
    if parts := _ISO.fullmatch(plain):
        return date(int(parts[1]), int(parts[2]), int(parts[3]))
    if parts := _NUMBERS.fullmatch(plain):
        return date(_year(parts[4]), int(parts[3]), int(parts[1]))
    if parts := _WORDS.fullmatch(plain):
        # « nov. », « sept. », « juil. » but not « jui. », which may be June or July.
        months = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(parts[2])]
        return date(_year(parts[3]), months[0], int(parts[1])) if len(months) == 1 else None
    return None


def _year(digits: str) -> int:
    year = int(digits)
    # Two figures: 1998 for « 98 », as nobody plans an event that far ahead.
    return year if len(digits) == 4 else year + (2000 if year < 70 else 1900)
