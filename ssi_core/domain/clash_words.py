"""Clashes in French: « même salle (Médiathèque) », « fort »."""

from __future__ import annotations

from collections.abc import Mapping

from ssi_core.domain import clashes
from ssi_core.domain.clashes import Clash, Reason
from ssi_core.domain.french import joined, quoted
from ssi_core.locale import _, ngettext

Names = Mapping[str, str]


def level_name(strength: int) -> str:
    """« fort », « moyen », « faible »."""
    return {"strong": _("fort"), "medium": _("moyen"), "weak": _("faible")}[clashes.level(strength)]


def reason_sentence(reason: Reason, structures: Names, themes: Names) -> str:
    """One reason, without capital nor full stop; names by id."""
    match reason.kind:
        case clashes.PLACE:
            return _("au même endroit : {place}").format(place=reason.about[0])
        case clashes.HOLDER:
            held = [structures.get(each, _("une structure")) for each in reason.about]
            return ngettext(
                "la même structure aux deux : {names}", "les mêmes structures aux deux : {names}", len(held)
            ).format(names=joined(held))
        case clashes.SPEAKER:
            return _("la même personne y intervient : {name}").format(name=reason.about[0])
        case clashes.EQUIPMENT:
            return _("le même matériel, pas assez pour deux : {name}").format(name=reason.about[0])
        case clashes.PUBLIC:
            return _("le même public aux mêmes heures : {publics}").format(publics=joined(reason.about))
        case clashes.FAR:
            travel, gap = (int(each) for each in reason.about)
            said = _("trop loin pour aller de l’une à l’autre : {travel} min de trajet, {gap} min entre les deux")
            return said.format(travel=travel, gap=gap)
        case clashes.THEME:
            titles = [quoted(themes[each]) for each in reason.about if each in themes]
            return _("le même thème le même soir : {titles}").format(titles=joined(titles or [_("celui de l’édition")]))
        case _:
            return _("avec des élèves, un jour sans école : {name}").format(name=reason.about[0])


def reason_sentences(clash: Clash, structures: Names, themes: Names) -> list[str]:
    """Every reason of a clash."""
    return [reason_sentence(reason, structures, themes) for reason in clash.reasons]
