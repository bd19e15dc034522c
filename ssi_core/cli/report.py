"""`pleniere report`: what clashes in the edition, what is close."""

from __future__ import annotations

from typing import Annotated

import typer

from ssi_core.cli.talking import AsJson, ask, say
from ssi_core.locale import _


def report(
    kind: Annotated[
        str,
        typer.Argument(metavar="RAPPORT", help=_("clashes : ce qui se chevauche ; similar : ce qui se ressemble.")),
    ],
    as_json: AsJson = False,
) -> None:
    """Dire ce qui se chevauche dans l’édition en cours, ou ce qui se ressemble."""
    answer = ask("report", {"kind": kind})
    say("\n".join(answer.data["lines"]), answer.data["data"], as_json=as_json)
