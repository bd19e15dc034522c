"""The kinds of structures, in the order and with the words people use."""

from __future__ import annotations

from ssi_core.domain.events.structure import KINDS
from ssi_core.locale import _


def kind_names() -> dict[str, str]:
    """The name of each kind, as a list of choices shows it: « Service municipal »."""
    return dict(
        zip(
            KINDS,
            (
                _("Mairie"),
                _("Service municipal"),
                _("Association"),
                _("Établissement scolaire"),
                _("Centre d’animation"),
                _("Réseau régional"),
                _("Autre"),
            ),
            strict=True,
        )
    )


def kind_name(kind: str) -> str:
    """The name of a kind inside a sentence: « établissement scolaire »."""
    return kind_names().get(kind, _("Autre")).lower()


def kind_headings() -> dict[str, str]:
    """The name of several structures of each kind: « Services municipaux »."""
    return dict(
        zip(
            KINDS,
            (
                _("Mairie"),
                _("Services municipaux"),
                _("Associations"),
                _("Établissements scolaires"),
                _("Centres d’animation"),
                _("Réseaux régionaux"),
                _("Autres structures"),
            ),
            strict=True,
        )
    )
