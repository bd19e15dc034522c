"""What the history says of speakers, volunteers and money."""

from __future__ import annotations

from ssi_core.domain.events.shifts import ShiftTaken
from ssi_core.domain.events.speakers import SpeakerProposed
from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "speaker.want": Words(_("{who} cherche pour une activité : {what}"), "speaker_need"),
        "speaker.rewrite": Words(_("{who} a modifié le besoin {what}"), "speaker_need"),
        "speaker.drop": Words(_("{who} ne cherche plus {what}"), "speaker_need"),
        "speaker.propose": Words(
            _("{who} a proposé quelqu’un pour {what}"), "speaker_need", "need_id", SpeakerProposed
        ),
        "speaker.settle": Words(_("{who} a dit où en est un·e intervenant·e pour {what}"), "speaker"),
        "speaker.remove": Words(_("{who} a retiré une proposition pour {what}"), "speaker"),
        "shift.open": Words(_("{who} a ouvert le créneau de bénévoles {what}"), "shift"),
        "shift.change": Words(_("{who} a modifié le créneau de bénévoles {what}"), "shift"),
        "shift.close": Words(_("{who} a retiré le créneau de bénévoles {what}"), "shift"),
        "shift.join": Words(_("{who} s’est inscrit·e au créneau {what}"), "shift", "shift_id", ShiftTaken),
        "shift.leave": Words(_("{who} s’est désinscrit·e du créneau {what}"), "shift_part"),
        "shift.enroll": Words(
            _("{who} a inscrit {person} au créneau {what}"), "shift", "shift_id", ShiftTaken, "volunteer_id"
        ),
        "shift.release": Words(_("{who} a désinscrit quelqu’un du créneau {what}"), "shift_part"),
        "funding.seek": Words(_("{who} va demander un financement : {what}"), "funding"),
        "funding.change": Words(_("{who} a modifié le financement {what}"), "funding"),
        "funding.settle": Words(_("{who} a dit où en est le financement {what}"), "funding"),
        "funding.drop": Words(_("{who} ne demande plus le financement {what}"), "funding"),
    }
