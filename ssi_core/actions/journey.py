"""Noting how long people need from one place to another."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing
from ssi_core.domain.events.journey import JourneyNoted, JourneyRemoved
from ssi_core.domain.places import place_key
from ssi_core.locale import _
from ssi_core.store.queries import journeys

LONGEST = 600


@action("journey.note")
def note(command: Command, fields: Fields) -> Answer:
    """Note the minutes between two places, or correct them. Raises Refused."""
    mistakes = Mistakes()
    one = mistakes.kept("", cleaning.line, fields.get("one"), "one")
    other = mistakes.kept("", cleaning.line, fields.get("other"), "other")
    minutes = mistakes.kept(None, cleaning.whole, fields.get("minutes"), "minutes", least=1, most=LONGEST)
    for field, place in (("one", one), ("other", other)):
        if place and not place_key(place):
            mistakes.add(field, _("Ce n’est pas encore un lieu : donnez son nom."))
    if one and place_key(one) == place_key(other):
        mistakes.add("other", _("C’est le même lieu : choisissez-en un autre."))
    mistakes.raise_if_any()
    (first, first_name), (last, last_name) = sorted([(place_key(one), one), (place_key(other), other)])
    command.record(JourneyNoted(f"{first}|{last}", first, last, first_name, last_name, minutes or 0))
    return {"message": _("Le trajet est noté : le calendrier en tient compte.")}


@action("journey.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """These places are not far apart after all. Raises Missing."""
    found = journeys.find(command.cursor, cleaning.clean(fields.get("id")))
    if found is None:
        raise Missing(_("Ce trajet n’est plus noté."))
    command.record(JourneyRemoved(found.id))
    return {"message": _("Le trajet est retiré.")}
