"""`pleniere purge`: those who took part in nothing for too long, shown before they are erased."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Any

import typer

from ssi_core.cli.talking import AsJson, ask, say
from ssi_core.domain.french import short_date
from ssi_core.locale import _, ngettext
from ssi_core.upkeep.importing import YES


def purge(
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Effacer ; sans cela, l’aperçu seulement."))] = False,
    as_json: AsJson = False,
) -> None:
    """Effacer le nom et les coordonnées de qui n’a plus pris part à aucune édition : sans --yes, l’aperçu seulement."""
    done = ask("purge", {"write": YES if yes else ""}).data
    say("\n".join(_told(done)), done, as_json=as_json)


def _told(done: dict[str, Any]) -> Iterator[str]:
    people = done["people"]
    if not people:
        yield _("Personne n’est à effacer (délai : {n} mois).").format(n=done["months"])
        return
    for each in people:
        line = _("{name}, dernière trace : {day}").format(
            name=each["name"] or _("sans nom"), day=short_date(date.fromisoformat(each["last_seen"]))
        )
        yield "- " + line + (_(", avec ses coordonnées") if each["has_contact"] else "")
    if done["erased"]:
        yield ngettext("{n} personne effacée.", "{n} personnes effacées.", done["erased"]).format(n=done["erased"])
        yield _("Les sauvegardes faites avant gardent ces noms : supprimez-les à leur tour.")
        return
    contacts = sum(each["has_contact"] for each in people)
    yield ngettext(
        "{n} personne serait effacée ; noms avec coordonnées : {c} ; délai : {months} mois.",
        "{n} personnes seraient effacées ; noms avec coordonnées : {c} ; délai : {months} mois.",
        len(people),
    ).format(n=len(people), c=contacts, months=done["months"])
    yield _("Rien n’est fait. Pour effacer, sans retour possible, ajoutez --yes.")
