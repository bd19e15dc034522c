"""The tour de table: asking to speak, and the facilitator who gives the floor."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.finding import plenary_in
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Forbidden, Missing, Refused
from ssi_core.domain.events.speaking import (
    RoundEnded,
    RoundStarted,
    TurnAsked,
    TurnBegun,
    TurnEnded,
    TurnLeft,
)
from ssi_core.domain.ids import new_id
from ssi_core.domain.speaking import in_order
from ssi_core.locale import _
from ssi_core.store.queries import attendance, people, speaking
from ssi_core.store.queries.speaking import Round, Turn

MOST_MINUTES = 30


@action("round.start")
def start(command: Command, fields: Fields) -> Answer:
    """Begin a tour de table in the open plenary, one at a time. Raises Missing, Refused."""
    present = plenary_in(command, fields)
    title = cleaning.line(fields.get("title"), "title", required=False, longest=120) or _("Tour de table")
    minutes = cleaning.whole(fields.get("minutes") or "2", "minutes", least=1, most=MOST_MINUTES) or 2
    if present.state != "open":
        raise Refused(_("Ouvrez d’abord la plénière."))
    if speaking.open_one(command.cursor, present.id) is not None:
        raise Refused(_("Un tour de table est déjà en cours."))
    command.record(RoundStarted(new_id(), present.id, present.current_item_id, title, minutes * 60))
    return {"message": _("Le tour de table commence : chacun demande la parole sur son téléphone.")}


@action("round.ask")
def ask(command: Command, fields: Fields) -> Answer:
    """Ask to speak; the facilitator may ask for someone without a device. Raises Missing, Refused, Forbidden."""
    found = _open_round(command, fields)
    person_id = cleaning.clean(fields.get("person_id")) or command.person_id
    if person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’animateur·rice inscrit une autre personne."))
    person = people.find(command.cursor, person_id)
    if person is None or person.forgotten:
        raise Refused(_("Choisissez dans la liste."), "person_id")
    if any(turn.person_id == person_id and turn.state != "spoken" for turn in _turns(command, found)):
        if person_id == command.person_id:
            return None  # pressed twice
        raise Refused(_("Cette personne attend déjà la parole."), "person_id")
    line = attendance.find(command.cursor, found.plenary_id, person_id)
    structure_id = line.structure_id if line else people.structure_of(command.cursor, person_id)
    command.record(TurnAsked(new_id(), found.id, person_id, structure_id))
    return {"message": _("La parole est demandée.")}


@action("round.leave")
def leave(command: Command, fields: Fields) -> Answer:
    """No longer ask to speak; the facilitator, for anyone. Raises Missing, Forbidden."""
    found = _open_round(command, fields)
    person_id = cleaning.clean(fields.get("person_id")) or command.person_id
    if person_id != command.person_id and not command.is_facilitator():
        raise Forbidden(_("Seul·e l’animateur·rice retire une autre personne."))
    for turn in _turns(command, found):
        if turn.person_id == person_id and turn.state == "waiting":
            command.record(TurnLeft(turn.id))
    return {"message": _("La demande de parole est retirée.")}


@action("round.next")
def give_floor(command: Command, fields: Fields) -> Answer:
    """Who speaks has spoken; the next one begins. `turn_id` chooses another than the first. Raises Missing, Refused."""
    found = _open_round(command, fields)
    turns = _turns(command, found)
    speaker = next((turn for turn in turns if turn.state == "speaking"), None)
    from_id = fields.get("from_id")
    if from_id is not None and cleaning.clean(from_id) != (speaker.id if speaker else ""):
        return None  # two people pressed « Au suivant »: once is enough
    if speaker is not None:
        command.record(TurnEnded(speaker.id))
    spoken = [turn for turn in turns if turn.state != "waiting"]
    waiting = in_order([turn for turn in turns if turn.state == "waiting"], spoken)
    wanted = cleaning.clean(fields.get("turn_id"))
    chosen = next((turn for turn in waiting if turn.id == wanted), waiting[0] if waiting else None)
    if chosen is None:
        if speaker is None:
            raise Refused(_("Personne n’attend la parole."))
        return {"message": _("Plus personne n’attend la parole.")}
    command.record(TurnBegun(chosen.id))
    return {"message": _("La parole est à {name}.").format(name=people.names(command.cursor)[chosen.person_id])}


@action("round.end")
def end(command: Command, fields: Fields) -> Answer:
    """End the tour de table. Raises Missing."""
    found = _open_round(command, fields)
    for turn in _turns(command, found):
        if turn.state == "speaking":
            command.record(TurnEnded(turn.id))
    command.record(RoundEnded(found.id))
    return {"message": _("Le tour de table est terminé.")}


def _open_round(command: Command, fields: Fields) -> Round:
    found = speaking.find(command.cursor, cleaning.clean(fields.get("round_id")))
    if found is None or found.state != "open":
        raise Missing(_("Ce tour de table est terminé."))
    return found


def _turns(command: Command, found: Round) -> list[Turn]:
    return speaking.turns(command.cursor, found.id)
