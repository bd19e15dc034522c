"""French as people write it: dates, hours, lists, counts and elisions.

These are rules of the language rather than texts to translate, hence no catalogue.

Dates and times are wall-clock ones, naive. A no-break space (U+00A0) keeps an hour in one piece: "20 h 14".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from ssi_core.locale.spacing import NO_BREAK as NO_BREAK
from ssi_core.locale.spacing import unbroken as unbroken

NARROW = "\u202f"
_LOCALE = "fr"
# The h that forbids elision, at the start of names of places and associations; the others are mute.
_ASPIRATED = re.compile(
    r"h(ach|ai(?!ti)|all|alt|ameau|amac|amm|amb|and|ang|anovre|ar(?!mon)|asard|au[st]|avre|aye|azebr|"
    r"enin|er(on|os\b|isson|se|nie)|eurt|ibou|ip\b|ipp[iy]|iss|ockey|olland|on[dg]|onte|ors\b|oui|oul|"
    r"ub\b|uit|url|utt)"
)
# What structures are often called after; the article says their gender.
_COMMON_NOUNS = {
    "du ": {
        "centre", "cinéma", "club", "collectif", "collège", "comité", "conseil", "département", "foyer", "groupe",
        "groupement", "lycée", "musée", "planning", "réseau", "service", "syndicat", "théâtre", "ccas",
    },
    "de la ": {
        "bibliothèque", "commune", "compagnie", "coopérative", "crèche", "direction", "fédération", "ferme", "ligue",
        "ludothèque", "mairie", "maison", "médiathèque", "mission", "région", "ressourcerie", "ville", "mjc",
    },
    "de l’": {
        "académie", "agence", "amicale", "association", "atelier", "école", "épicerie", "espace", "établissement",
        "institut", "office", "ong", "union", "université",
    },
}  # fmt: skip
_NEVER_ELIDED = re.compile(r"(onze|onzieme|oui|ouistiti)\b|y[aeiou]|ouaga|ouzbek")


def long_date(day: date) -> str:
    """« vendredi 14 novembre 2025 », « samedi 1er novembre 2025 »."""
    return f"{format_date(day, 'EEEE', locale=_LOCALE)} {short_date(day)}"


def short_date(day: date) -> str:
    """« 14 novembre 2025 », « 1er novembre 2025 »."""
    return f"{_day_and_month(day)} {day.year}"


def short_day(day: date) -> str:
    """« ven. 14 nov. », for a narrow table."""
    return str(format_date(day, "EEE d MMM", locale=_LOCALE))


def month(day: date) -> str:
    """« Novembre 2026 », as a heading."""
    return str(format_date(day, "MMMM y", locale=_LOCALE)).capitalize()


def clock(moment: time | datetime) -> str:
    """« 20 h 14 », « 9 h 05 », « 14 h » on the hour, with no-break spaces; seconds are left out."""
    minutes = f"{NO_BREAK}{moment.minute:02d}" if moment.minute else ""
    return f"{moment.hour}{NO_BREAK}h{minutes}"


def date_range(start: date, end: date, *, with_year: bool = True) -> str:
    """« du 14 au 30 novembre 2025 » (both included), « le 14 novembre 2025 »; ValueError if reversed."""
    if end < start:
        raise ValueError(f"the range ends on {end}, before its start on {start}")
    last = short_date(end) if with_year else _day_and_month(end)
    if start == end:
        return f"le {last}"
    if start.year != end.year:
        first = short_date(start)
        last = short_date(end)
    elif start.month != end.month:
        first = _day_and_month(start)
    else:
        first = _day_of_month(start)
    return f"du {first} au {last}"


def datetime_range(start: datetime, end: datetime) -> str:
    """« samedi 15 novembre 2025, de 14 h à 16 h 30 », or over several days; ValueError if reversed."""
    if end < start:
        raise ValueError(f"the range ends at {end}, before its start at {start}")
    if start == end:
        return f"{long_date(start)}, à {clock(start)}"
    if _ends_by_midnight(start, end):
        return f"{long_date(start)}, {hours(start, end)}"
    return f"du {long_date(start)} à {clock(start)} au {long_date(end)} à {clock(end)}"


def hours(start: datetime, end: datetime) -> str:
    """« de 14 h à 16 h 30 », « de 20 h à minuit », for two moments of one day."""
    last = "minuit" if end.date() > start.date() else clock(end)
    return f"de {clock(start)} à {last}"


def joined(parts: Iterable[str]) -> str:
    """« a, b et c »; an empty text for no part."""
    return format_list(list(parts), locale=_LOCALE)


def count(n: int, singular: str, plural: str) -> str:
    """« 1 voix », « 1 250 voix »: zero and one take the singular, as in French."""
    return f"{format_decimal(n, locale=_LOCALE)} {singular if abs(n) < 2 else plural}"


def elided(preposition: str, name: str) -> str:
    """`preposition` (de, que...) before `name`: « d’Emmaüs », « de Haute-Savoie », « du collège Rosa-Parks ».

    After « de », a name that begins with an article takes its contracted form (« du Relais », des, de l’), and one
    that begins with a common noun takes its article (« de la mairie de Valbrune »).
    """
    if preposition == "de":
        article = re.match(r"(Le |Les |L['’])(?=\w)", name)
        if article:
            contracted = {"Le ": "du ", "Les ": "des "}.get(article[1], "de l’")
            return contracted + name[article.end() :]
        noun = name.split(" ")[0]
        for beginning, nouns in _COMMON_NOUNS.items():
            if noun.casefold() in nouns:
                # An acronym keeps its capitals.
                return beginning + (name if noun.isupper() else noun.casefold() + name[len(noun) :])
    if preposition[-1:] in "ea" and _takes_elision(name):
        return f"{preposition[:-1]}’{name}"
    return f"{preposition} {name}"


def quoted(text: str) -> str:
    """« text », with “these” in place of the guillemets it may hold."""
    inner = re.sub(r"«\s*", "“", re.sub(r"\s*»", "”", text))
    return f"«{NO_BREAK}{inner}{NO_BREAK}»"


def _takes_elision(name: str) -> bool:
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    plain = re.sub(r"^[\W_]+", "", plain)
    word = plain.casefold()
    if re.match(r"H[A-Z]+\b", plain) or _NEVER_ELIDED.match(word):
        return False  # an acronym's H is spelled "ache", and « de onze », « de Yaoundé » keep their e
    if word.startswith("h"):
        return not _ASPIRATED.match(word)
    return word[:1] in tuple("aeiouyœæ")


def _ends_by_midnight(start: datetime, end: datetime) -> bool:
    midnight = datetime.combine(start.date(), time()) + timedelta(days=1)
    return end <= midnight


def _day_of_month(day: date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def _day_and_month(day: date) -> str:
    return f"{_day_of_month(day)} {format_date(day, 'MMMM', locale=_LOCALE)}"
