"""The words for skills: those to begin with, and whether two of them say the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from ssi_core.domain.same_name import plain
from ssi_core.locale import _

LONGEST_NAME = 60
# At this likeness (of 100) a new word is asked about before it enters the vocabulary…
DOUBTFUL = 84
# …and at this one it is shown while it is typed.
RELATED = 62
# Of one word and another: a slip of the finger apart…
SAME_WORD = 72
# …or of the whole, when the words were not cut at the same places.
ONE_SLIP = 95
# « mobilisation de bénévoles » is « mobilisation des bénévoles ».
_SMALL_WORDS = frozenset(
    ("a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "par", "pour",
     "sur", "un", "une")
)  # fmt: skip


@dataclass(frozen=True)
class Word:
    """A skill of the vocabulary; `id` is '' while nobody offers nor needs it yet."""

    id: str
    name: str


def first_names() -> tuple[str, ...]:
    """The vocabulary to begin with: what the source document says actors bring to the event."""
    return (
        _("Animation"),
        _("Éducation à la citoyenneté et à la solidarité"),
        _("Communication"),
        _("Relations avec la presse"),
        _("Diffusion des affiches et programmes"),
        _("Logistique"),
        _("Régie (son, lumière, vidéo)"),
        _("Prêt de salles et de matériel"),
        _("Matériel pédagogique"),
        _("Cuisine et réception"),
        _("Recherche de financements"),
        _("Recherche d’intervenants"),
        _("Interventions scolaires"),
        _("Lien avec les établissements scolaires"),
        _("Mobilisation de bénévoles"),
        _("Mobilisation d’élèves"),
        _("Accueil du public"),
        _("Coordination du collectif"),
        _("Accompagnement de nouvelles structures"),
        _("Suivi et évaluation"),
    )


@lru_cache(maxsize=4096)
def skill_key(name: str) -> str:
    """What two spellings of one skill share: no case, accent, plural, nor small word; '' when no letter is left."""
    words = [_singular(word) for word in plain(name).split() if word not in _SMALL_WORDS]
    return " ".join(words) or plain(name)


def likeness(one: str, other: str) -> int:
    """From 0 to 100: 100 is the same skill spelled otherwise, whatever the order of the words."""
    first, second = skill_key(one), skill_key(other)
    if not first or not second:
        return 0
    best = max(fuzz.ratio(first, second), fuzz.token_sort_ratio(first, second))
    if not _same_words(first, second):
        best = min(best, RELATED + 10)
    # One begins like the other: « animation » and « animation d’ateliers » are related, not the same.
    related = fuzz.token_set_ratio(first, second) * 0.8
    return round(max(best, related))


def same_skill(name: str, words: Iterable[Word]) -> Word | None:
    """The skill of the vocabulary that `name` spells, whatever the accents and the plural; None when it is new."""
    wanted = skill_key(name)
    return next((word for word in words if skill_key(word.name) == wanted), None)


def look_alikes(name: str, words: Iterable[Word], least: int = DOUBTFUL, most: int = 5) -> list[Word]:
    """The skills whose words look like `name`, the nearest first."""
    if len(skill_key(name)) < 3:
        return []
    scored = [(likeness(name, word.name), word) for word in words]
    near = sorted((pair for pair in scored if pair[0] >= least), key=lambda pair: (-pair[0], plain(pair[1].name)))
    return [word for _score, word in near[:most]]


def to_merge(words: list[Word]) -> list[tuple[Word, Word]]:
    """The pairs of the vocabulary that probably say the same, each once."""
    return [
        (one, other)
        for place, one in enumerate(words)
        for other in words[place + 1 :]
        if likeness(one.name, other.name) >= DOUBTFUL
    ]


def _same_words(first: str, second: str) -> bool:
    """« mobilisation d’élèves » is not « mobilisation de bénévoles », however many letters they share."""
    one, other = first.split(), second.split()
    return all(
        max(fuzz.ratio(word, each) for each in there) >= SAME_WORD
        for here, there in ((one, other), (other, one))
        for word in here
    ) or fuzz.ratio(first.replace(" ", ""), second.replace(" ", "")) >= ONE_SLIP


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" and not word.endswith("ss") else word
