"""What taking a command back must not do to the commission: grant beyond the envelope, or change what is judged."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.actions.command import Command
from ssi_core.domain.errors import Refused
from ssi_core.domain.grants import DRAFT, WAITING
from ssi_core.locale import _
from ssi_core.store.queries import grants
from ssi_core.store.queries.history import Image

_JUDGED = ("grant_score", "grant_opinion", "grant_interest")


def check_grants_hold(command: Command, changes: Iterable[Image]) -> None:
    """Once put back: raises Refused when the commission's rules would not hold any more."""
    known = list(changes)
    if not any(each.table.startswith("grant_") for each in known):
        return
    concerned = {each.row_id for each in known if each.table == "grant_envelope"}
    for change in known:
        found = grants.find(command.cursor, _request_of(change))
        if found is not None:
            concerned.add(found.edition_id)
            _check_request(command, change, found)
    criteria = [each for each in known if each.table == "grant_criterion" and _moves_points(each)]
    if criteria and grants.examined(command.cursor, command.edition_id):
        raise Refused(_("L’examen a commencé : les critères restent."))
    for edition_id in concerned:
        envelope = grants.envelope(command.cursor, edition_id)
        if grants.granted(command.cursor, edition_id) > (envelope.cents if envelope else 0):
            raise Refused(_("L’enveloppe ne suffirait plus à ce qui est accordé : revoyez d’abord les décisions."))


def _check_request(command: Command, change: Image, found: grants.Request) -> None:
    if change.table in _JUDGED and found.state not in (DRAFT, *WAITING):
        raise Refused(_("La commission en a décidé depuis : annulez d’abord sa décision."))
    if change.table == "grant_line" and found.state != DRAFT:
        raise Refused(_("La demande est remise depuis : reprenez-la d’abord pour la changer."))
    if change.table != "grant_request":
        return
    described = {"title", "purpose", "asked_cents", "activity_id"} & set(change.after or {})
    if change.before is not None and "state" not in change.before and described and found.state != DRAFT:
        raise Refused(_("La demande est remise depuis : reprenez-la d’abord pour la changer."))
    if found.state == DRAFT and grants.scores(command.cursor, found.id):
        raise Refused(_("La commission l’examine déjà : reprenez plutôt la demande."))


def _request_of(change: Image) -> str:
    if change.table == "grant_request":
        return change.row_id
    row = change.after or change.before or {}
    if change.table in _JUDGED:
        return change.row_id.split("|")[0]
    return str(row.get("request_id", "")) if change.table == "grant_line" else ""


def _moves_points(change: Image) -> bool:
    if change.before is None or change.after is None:
        return True
    return bool({"most", "removed"} & set(change.after))
