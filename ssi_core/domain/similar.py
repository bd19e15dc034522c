"""Close activities: which pairs could be one, best first, and why.

Two activities are close when people do the same thing (a film and a talk) about the same thing (seeds): words weigh by
how rare they are in the programme (TF-IDF), notions of the field count with them, then the public, place and dates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from ssi_core.domain.places import same_place
from ssi_core.domain.publics import shared_public
from ssi_core.domain.similar_words import Meaning, common_words, families, form_name, meaning, subject_name

FORM, SUBJECT, WORDS, COUNTRY, THEME, PUBLIC, PLACE, DATES = (
    "form", "subject", "words", "country", "theme", "public", "place", "dates",
)  # fmt: skip
# Under this, people would not see why; tuned on half of the labelled pairs (tests/bench/similar_pairs.toml).
LEAST = 0.25
_TITLE, _BY_TITLES = 2, 0.9
_BY_WORDS, _BY_SUBJECT, _BY_SAME_COUNTRY, _BY_FORM = 0.8, 0.8, 0.3, 0.8
_BY_PUBLIC, _BY_DATE, _BY_COUNTRY, _BY_PLACE = 0.20, 0.05, 0.10, 0.05
_AROUND = _BY_PUBLIC + _BY_DATE + _BY_COUNTRY + _BY_PLACE
_UNKNOWN, _NO_SUBJECT, _CLOSE_PUBLIC = 0.5, 0.3, 0.7
_NEAR, _SOON = timedelta(days=14), timedelta(days=4)
T = TypeVar("T")


@dataclass(frozen=True)
class Described:
    """What is compared: an activity, or later a project. Times are wall-clock; `theme_ids` those that set it apart."""

    id: str
    title: str
    description: str = ""
    publics: tuple[str, ...] = ()
    place: str = ""
    starts: datetime | None = None
    theme_ids: tuple[str, ...] = ()

    def means(self) -> Meaning:
        """What its words say."""
        return meaning(f"{self.title}. {self.description}")


@dataclass(frozen=True)
class Likeness:
    """One thing that a pair has in common; `about` are the words, names or numbers to say it with."""

    kind: str
    about: tuple[str, ...] = ()


@dataclass(frozen=True)
class Pair:
    """Two close activities, from 0 (nothing in common) to 1, and what they have in common."""

    one: Described
    other: Described
    score: float
    likenesses: tuple[Likeness, ...]

    @property
    def ids(self) -> frozenset[str]:
        """The two."""
        return frozenset({self.one.id, self.other.id})


@lru_cache(maxsize=8)
def close_pairs(known: tuple[Described, ...], least: float = LEAST) -> tuple[Pair, ...]:
    """Every pair of at least that score, the best first; remembered, for several screens ask at once."""
    if len(known) < 2:
        return ()
    marks = scores(known)
    found = [
        Pair(known[a], known[b], round(float(marks[a, b]), 3), likenesses(known[a], known[b]))
        for a, b in np.argwhere(np.triu(marks, 1) >= least).tolist()
    ]
    return tuple(sorted(found, key=lambda pair: (-pair.score, pair.one.title, pair.other.title, sorted(pair.ids))))


def scores(known: Sequence[Described]) -> NDArray[np.float64]:
    """How close each activity is to each: a symmetric matrix, from 0 to 1."""
    means = [each.means() for each in known]
    form = _shared([each.forms | families(each.forms) for each in means], _UNKNOWN)
    subject = _shared([each.subjects for each in means], -1.0)
    # When one of the two says no subject, what people do says it: « Répare ton vélo ».
    subject = np.where(subject < 0, _NO_SUBJECT * form, subject)
    country = _shared([each.countries for each in means], _UNKNOWN)
    # Words or notions are enough, both are better.
    content = 1 - (1 - _BY_WORDS * _words(known)) * (1 - _BY_SUBJECT * subject)
    content = 1 - (1 - content) * (1 - _BY_SAME_COUNTRY * _shared([each.countries for each in means], 0.0))
    content *= (1 - _BY_FORM) + _BY_FORM * form
    around = _BY_PUBLIC * _each(known, _public) + _BY_DATE * _each(known, _near) + _BY_COUNTRY * country
    around += _BY_PLACE * _each(known, lambda one, other: same_place(one.place, other.place))
    return np.clip(content * (1 - _AROUND + around), 0.0, 1.0)


def likenesses(one: Described, other: Described) -> tuple[Likeness, ...]:
    """What two activities have in common, the most telling first."""
    mine, theirs = one.means(), other.means()
    found = [
        Likeness(FORM, tuple(sorted(form_name(each) for each in mine.forms & theirs.forms))),
        Likeness(SUBJECT, tuple(sorted(subject_name(each) for each in mine.subjects & theirs.subjects))),
        Likeness(WORDS, common_words(f"{one.title} {one.description}", f"{other.title} {other.description}")),
        Likeness(COUNTRY, tuple(sorted(mine.countries & theirs.countries))),
        Likeness(THEME, tuple(sorted(set(one.theme_ids) & set(other.theme_ids)))),
    ]
    if shared_public(one.publics, other.publics) >= _CLOSE_PUBLIC:
        found.append(Likeness(PUBLIC, tuple(sorted(set(one.publics) & set(other.publics)) or one.publics)))
    if same_place(one.place, other.place):
        found.append(Likeness(PLACE, (min(one.place, other.place, key=lambda place: (len(place), place)),)))
    kept = [each for each in found if each.about]
    if one.starts and other.starts and abs(one.starts - other.starts) <= _SOON:
        kept.append(Likeness(DATES, (str(abs((one.starts.date() - other.starts.date()).days)),)))
    return tuple(kept)


def _words(known: Sequence[Described]) -> NDArray[np.float64]:
    """How much two texts share words, the rare ones most; what stands in a title counts twice."""
    # A second to import, for those who ask only.
    from sklearn.feature_extraction.text import TfidfVectorizer

    titles = [[*meaning(each.title).plain] for each in known]
    texts = [title * _TITLE + [*meaning(each.description).plain] for title, each in zip(titles, known, strict=True)]
    if not any(texts):
        return np.zeros((len(known), len(known)))
    library = TfidfVectorizer(analyzer=lambda roots: roots, sublinear_tf=True)
    whole = library.fit_transform(texts)
    # A long description must not drown what two titles share.
    named = library.transform(titles)
    found = np.maximum((whole @ whole.T).toarray(), _BY_TITLES * (named @ named.T).toarray())
    return np.asarray(found, dtype=np.float64)


def _shared(sets: Sequence[frozenset[str]], unknown: float) -> NDArray[np.float64]:
    """How much two sets of notions share, the rare ones most; `unknown` when one of them is empty."""
    names = sorted({name for each in sets for name in each})
    has = np.array([[name in each for name in names] for each in sets], dtype=np.float64).reshape(len(sets), len(names))
    rarity = np.log((1 + len(sets)) / (1 + has.sum(axis=0))) + 1
    weighed = has * np.sqrt(rarity)
    shared = weighed @ weighed.T
    own = np.diag(shared)
    least = np.sqrt(np.outer(own, own))
    return np.where(least > 0, shared / np.where(least > 0, least, 1), unknown)


def _each(known: Sequence[T], degree: Callable[[T, T], float]) -> NDArray[np.float64]:
    """A symmetric matrix, from a degree that is symmetric."""
    found = np.ones((len(known), len(known)))
    for a, one in enumerate(known):
        for b in range(a):
            found[a, b] = found[b, a] = degree(one, known[b])
    return found


def _public(one: Described, other: Described) -> float:
    return shared_public(one.publics, other.publics) if one.publics and other.publics else _UNKNOWN


def _near(one: Described, other: Described) -> float:
    if one.starts is None or other.starts is None:
        return _UNKNOWN
    return max(0.0, 1 - abs(one.starts - other.starts) / _NEAR)
