"""Relays: who relays to whom, by which channel; whether they agree to."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.actions.structure_voice import check_speaks_for
from ssi_core.actions.wording import chosen
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.relay import RelayAdded, RelayAgreed, RelayChanged, RelayRemoved
from ssi_core.domain.ids import new_id
from ssi_core.domain.relay_channels import CHANNELS
from ssi_core.domain.same_name import name_key
from ssi_core.locale import _
from ssi_core.store.queries import people, relays, structures
from ssi_core.store.queries.relays import Relay

LONGEST_WHOM = 120


@action("relay.add")
def add(command: Command, fields: Fields) -> Answer:
    """Add a relay; it agrees at once when who adds it speaks for it. Raises Missing, Refused."""
    if not command.edition_id:
        raise Missing(_("Commencez d’abord une édition, sur la page d’accueil."))
    given = _read(command, fields)
    added = RelayAdded(new_id(), *given)
    command.record(added)
    if given[0] in people.structures_of(command.cursor, command.person_id):
        command.record(RelayAgreed(added.id, agreed=True))
        return {"message": _("Merci : vous êtes relais."), "id": added.id}
    return {"message": _("Le relais est noté : il lui reste à confirmer."), "id": added.id}


@action("relay.change")
def change(command: Command, fields: Fields) -> Answer:
    """Change who relays, to whom or how. Raises Missing, Forbidden, Refused, Conflict."""
    present = relay_in(command, fields)
    check_speaks_for(command, present.structure_id)
    mine = {
        name: chosen(fields, name, cleaning.clean(fields.get(name)), getattr(present, name))
        for name in ("structure_id", "to_id", "to_whom", "channel")
    }
    given = _read(command, mine, except_id=present.id)
    command.record(RelayChanged(present.id, *given))
    if given[0] != present.structure_id and present.agreed:
        command.record(RelayAgreed(present.id, agreed=False))
    return {"message": _("C’est enregistré.")}


@action("relay.remove")
def remove(command: Command, fields: Fields) -> Answer:
    """Remove a relay, with what it confirmed. Raises Missing, Forbidden."""
    present = relay_in(command, fields)
    check_speaks_for(command, present.structure_id)
    command.record(RelayRemoved(present.id))
    return {"message": _("Le relais est retiré.")}


@action("relay.agree")
def agree(command: Command, fields: Fields) -> Answer:
    """Agree to be a relay, or, with `no`, no longer. Raises Missing, Forbidden."""
    present = relay_in(command, fields)
    check_speaks_for(command, present.structure_id)
    agreed = not cleaning.ticked(fields.get("no"))
    if agreed == present.agreed:
        return None
    command.record(RelayAgreed(present.id, agreed))
    return {"message": _("C’est confirmé : merci.") if agreed else _("La confirmation est retirée.")}


def relay_in(command: Command, fields: Fields) -> Relay:
    """The relay of `relay_id`. Raises Missing."""
    found = relays.find(command.cursor, cleaning.clean(fields.get("relay_id")))
    if found is None:
        raise Missing(_("Ce relais n’existe plus."))
    return found


def _read(command: Command, fields: Fields, except_id: str = "") -> tuple[str, str, str, str]:
    """Who, to which structure, to whom else, by what. Raises Refused."""
    mistakes = Mistakes()
    structure_id, to_id = cleaning.clean(fields.get("structure_id")), cleaning.clean(fields.get("to_id"))
    if structures.find(command.cursor, structure_id) is None:
        mistakes.add("structure_id", _("Choisissez la structure qui relaie."))
    if to_id and structures.find(command.cursor, to_id) is None:
        mistakes.add("to_id", _("Choisissez dans la liste."))
    to_whom = mistakes.kept("", cleaning.line, fields.get("to_whom"), "to_whom", required=False, longest=LONGEST_WHOM)
    channel = mistakes.kept("", cleaning.choice, fields.get("channel"), "channel", CHANNELS)
    if not to_id and not to_whom:
        mistakes.add("to_whom", _("Écrivez à qui l’information passe, ou choisissez une structure."))
    if to_id and to_id == structure_id:
        mistakes.add("to_id", _("Une structure ne se relaie pas à elle-même."))
    mistakes.raise_if_any()
    wanted = (structure_id, to_id, name_key(to_whom), channel)
    for other in relays.of_edition(command.cursor, command.edition_id):
        same = (other.structure_id, other.to_id, name_key(other.to_whom), other.channel) == wanted
        if same and other.id != except_id:
            raise Refused(_("Ce relais est déjà noté."), "to_whom")
    return structure_id, to_id, to_whom, channel
