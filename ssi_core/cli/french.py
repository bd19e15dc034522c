"""Typer's own words in French: headings of the help, and what it says of a mistyped command."""

from __future__ import annotations

import re
import sys
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from ssi_core.locale import _
from ssi_core.upkeep.registry import Impossible

MISTYPED = 2
_HELP = (
    (r"^Usage: ", "Usage : "),
    (r"^Options:$", "Options :"),
    (r"^Arguments:$", "Arguments :"),
    (r"^Commands:$", "Commandes :"),
    (r"Show this message and exit\.", "Afficher cette aide."),
    (r"\[OPTIONS\]", "[OPTIONS]"),
    (r"COMMAND \[ARGS\]\.\.\.", "COMMANDE …"),
    (r"\[required\]", "[obligatoire]"),
    (r"\bdefault: ", "par défaut : "),
    (r"; required\]", " ; obligatoire]"),
    (r"\benv var: ", "variable "),
    (r";\s+\d+<=x<=\d+\]", "]"),
    (r"\s+\[\d+<=x<=\d+\]", ""),
    (r"^(Usage.*)\{([A-Z]+)\}", r"\1\2"),
)
_OPTION = r"'?(--?[\w-]+|.+?)'?(?: \(env var: '\w+'\))?"
_ERRORS = (
    (r"^Missing argument '?(.+?)'?\.$", "Il manque {0}."),
    (r"^Missing option '?(.+?)'?\.$", "Il manque l’option {0}."),
    (r"^Missing command\.$", "Il manque la commande."),
    (r"^No such command '(.+?)'\.(?: Did you mean (.+?)\?)?$", "La commande « {0} » n’existe pas."),
    (r"^No such option: (\S+).*$", "L’option {0} n’existe pas."),
    (r"^Got unexpected extra arguments?(?:\(s\))? \((.+)\)$", "C’est trop : « {0} » n’a pas de place ici."),
    (r"^Option '?(.+?)'? requires an argument\.?$", "Il manque une valeur après {0}."),
    (r"^Option '?(.+?)'? does not take a value\.?$", "{0} s’écrit sans valeur."),
    (rf"^Invalid value for {_OPTION}: (.+?) is not one of (.+?)\.?$", "{0} : choisissez parmi {2}."),
    (rf"^Invalid value for {_OPTION}: .*(?:integer|range|less than|greater than).*$", "{0} : donnez un nombre permis."),
    (rf"^Invalid value for {_OPTION}: (.+)$", "{0} : {1}"),
)


def french_help(text: str) -> str:
    """A help page of Typer with its headings in French."""
    for pattern, french in _HELP:
        text = re.sub(pattern, french, text, flags=re.MULTILINE)
    return text


def french_error(text: str) -> str:
    """What Typer says of a mistyped command, in French; the text itself when it is not known."""
    for pattern, french in _ERRORS:
        if found := re.match(pattern, text.strip(), re.DOTALL):
            return french.format(*found.groups())
    return text


class FrenchCommand(TyperCommand):
    """A command whose help is in French."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return french_help(super().get_help(ctx))


class FrenchGroup(TyperGroup):
    """The whole command line: help and errors in French, never a trace for what a person can correct."""

    def get_help(self, ctx: Any) -> str:
        """The help page."""
        return french_help(super().get_help(ctx))

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run, and end the process with 0, 1 or 2."""
        kwargs["standalone_mode"] = False
        try:
            done = super().main(*args, **kwargs)
        except Impossible as refusal:
            _say(refusal.message)
            sys.exit(1)
        except typer.Abort:
            _say(_("Abandonné : rien n’a été changé."))
            sys.exit(1)
        except typer.TyperException as error:
            _say(french_error(error.format_message()))
            _say(_("L’aide : pleniere --help, ou pleniere COMMANDE --help."))
            sys.exit(MISTYPED)
        # Without standalone mode, Typer gives back the code of `raise typer.Exit(code)`.
        sys.exit(done if isinstance(done, int) else 0)


def _say(message: str) -> None:
    if message:
        typer.echo(message, err=True)
