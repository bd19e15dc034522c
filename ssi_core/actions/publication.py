"""The programme made public, or taken back among the collective."""

from __future__ import annotations

from ssi_core.actions.command import Command
from ssi_core.actions.gathering import Mistakes
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.publication import ProgrammePublished, ProgrammeWithdrawn
from ssi_core.domain.framing import site_of
from ssi_core.locale import _
from ssi_core.store.queries import editions, publications

MOST_SITES = 10


@action("publication.publish")
def publish(command: Command, fields: Fields) -> Answer:
    """Make the current edition's programme public, or change how it is. Raises Missing, Refused."""
    edition = editions.find(command.cursor, command.edition_id)
    if edition is None:
        raise Missing(_("Aucune édition n’est commencée."))
    mistakes = Mistakes()
    introduction = mistakes.kept(
        "", cleaning.paragraph, fields.get("introduction"), "introduction", required=False, longest=2000
    )
    sites = mistakes.kept([], _sites, fields.get("sites"))
    mistakes.raise_if_any()
    before = publications.of_edition(command.cursor, edition.id)
    if before is not None and (before.introduction, before.sites) == (introduction, sites):
        return {"message": _("Rien n’a changé.")}
    command.record(ProgrammePublished(edition.id, introduction, sites))
    if before is None:
        return {"message": _("Le programme est public.")}
    return {"message": _("La page publique est à jour.")}


@action("publication.withdraw")
def withdraw(command: Command, fields: Fields) -> Answer:
    """Nobody outside the collective sees the programme any more."""
    if publications.of_edition(command.cursor, command.edition_id) is not None:
        command.record(ProgrammeWithdrawn(command.edition_id))
    return {"message": _("Le programme n’est plus public.")}


def _sites(given: object) -> list[str]:
    """One web site by line. Raises Refused."""
    found: list[str] = []
    for line in cleaning.clean(given).split():
        site = site_of(line)
        if not site:
            message = _("« {line} » n’est pas l’adresse d’un site : écrivez par exemple https://www.ville.fr")
            raise Refused(message.format(line=line[:60]), "sites")
        if site not in found:
            found.append(site)
    if len(found) > MOST_SITES:
        raise Refused(_("Dix sites au plus."), "sites")
    return found
