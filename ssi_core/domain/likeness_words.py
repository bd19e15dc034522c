"""What two activities have in common, in French: « mots en commun : semences, paysans »."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_core.domain import similar
from ssi_core.domain.french import joined, quoted
from ssi_core.domain.similar import Likeness, Pair
from ssi_core.locale import _, ngettext

MOST_WORDS = 5


def likeness_sentence(likeness: Likeness, themes: Mapping[str, str]) -> str:
    """One thing in common, without capital nor full stop; titles of themes by id."""
    said = joined(likeness.about[:MOST_WORDS])
    match likeness.kind:
        case similar.FORM:
            return _("même façon de faire : {said}").format(said=said)
        case similar.SUBJECT:
            return _("même sujet : {said}").format(said=said)
        case similar.WORDS:
            return ngettext("un mot en commun : {said}", "des mots en commun : {said}", len(likeness.about)).format(
                said=said
            )
        case similar.COUNTRY:
            return _("même pays : {said}").format(said=said)
        case similar.THEME:
            titles = [quoted(themes[each]) for each in likeness.about if each in themes]
            return _("même thème : {said}").format(said=joined(titles or [_("celui de l’édition")]))
        case similar.PUBLIC:
            return _("même public : {said}").format(said=said)
        case similar.PLACE:
            return _("même lieu : {said}").format(said=said)
        case _:
            days = int(likeness.about[0])
            if not days:
                return _("le même jour")
            return ngettext("à {n} jour d’écart", "à {n} jours d’écart", days).format(n=days)


def likeness_sentences(pair: Pair, themes: Mapping[str, str]) -> list[str]:
    """Everything in common, the most telling first."""
    return [likeness_sentence(each, themes) for each in pair.likenesses]


def closeness(score: float) -> str:
    """« très proches », « proches », « un peu proches »."""
    return _("très proches") if score >= 0.55 else _("proches") if score >= 0.38 else _("un peu proches")
