"""`pleniere import`: a list from a spreadsheet, shown before it is written."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from ssi_core.cli.talking import AsJson, ask, say
from ssi_core.locale import _, ngettext
from ssi_core.upkeep.importing import YES

MARKS = {"create": "+", "change": "~", "refused": "!"}


class Kind(StrEnum):
    """The lists that can be brought in."""

    STRUCTURES = "structures"
    PEOPLE = "people"
    ACTIVITIES = "activities"


def import_list(
    file: Annotated[Path, typer.Argument(metavar="FICHIER", help=_("Tableau .csv, .xlsx ou .ods, titres en tête."))],
    kind: Annotated[
        Kind | None, typer.Option(help=_("De quelle liste il s’agit, si les titres ne suffisent pas à le dire."))
    ] = None,
    add_structures: Annotated[
        bool, typer.Option("--add-structures", help=_("Ajouter aussi les structures encore inconnues."))
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help=_("Écrire ; sans cela, l’aperçu seulement."))] = False,
    as_json: AsJson = False,
) -> None:
    """Importer une liste : sans --yes, montre seulement ce qui serait fait, ligne par ligne."""
    options = {"kind": kind.value if kind else "", "write": YES if yes else "",
               "add_structures": YES if add_structures else ""}  # fmt: skip
    done = ask("import", options, file).data
    say("\n".join(_told(done, written=yes)), done, as_json=as_json)


def _told(done: dict[str, Any], *, written: bool) -> Iterator[str]:
    yield from done["notes"]
    for line in done["lines"]:
        if line["status"] in MARKS:
            yield _("{mark} ligne {line} : {title}").format(mark=MARKS[line["status"]], **_titled(line))
            yield from (f"    {change['label']} : {change['before']} → {change['after']}" for change in line["changes"])
            yield from (f"    {reason}" for reason in line["reasons"])
    yield ", ".join(_counts(done)) + "."
    if done["unknown_structures"]:
        yield _("Structures inconnues : {names}. Pour les ajouter aussi : --add-structures.").format(
            names=", ".join(done["unknown_structures"])
        )
    if written:
        yield from done["written"]
    elif done["create"] or done["change"]:
        yield _("Rien n’est encore écrit. Pour importer, ajoutez --yes.")
    else:
        yield _("Rien n’est à importer.")


def _titled(line: dict[str, Any]) -> dict[str, Any]:
    return {"line": line["line"], "title": line["title"] or "—"}


def _counts(done: dict[str, Any]) -> Iterator[str]:
    yield ngettext("{n} à créer", "{n} à créer", done["create"]).format(n=done["create"])
    yield ngettext("{n} à modifier", "{n} à modifier", done["change"]).format(n=done["change"])
    yield ngettext("{n} déjà à jour", "{n} déjà à jour", done["same"]).format(n=done["same"])
    yield ngettext("{n} refusée", "{n} refusées", done["refused"]).format(n=done["refused"])
