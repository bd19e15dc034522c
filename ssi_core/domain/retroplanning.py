"""The rétroplanning: usual steps of an edition, counted back from its opening."""

from __future__ import annotations

from datetime import date, timedelta

from ssi_core.locale import _


def usual(opening: date) -> list[tuple[str, date]]:
    """The ready-made steps with their days, first the earliest: a town adapts them."""
    return [(title, opening + timedelta(days=days)) for days, title in _steps()]


def countdown(day: date, opening: date) -> str:
    """« J − 45 », « J », « J + 20 »."""
    days = (day - opening).days
    if days == 0:
        return _("J")
    return _("J − {n}").format(n=-days) if days < 0 else _("J + {n}").format(n=days)


def _steps() -> list[tuple[int, str]]:
    return [
        (-210, _("Relire le bilan de l’édition précédente, inviter de nouvelles structures")),
        (-180, _("Inscrire l’édition au plan de l’année des services")),
        (-150, _("Choisir le thème en plénière")),
        (-120, _("Réserver les salles et le matériel")),
        (-100, _("Déposer les demandes de financement")),
        (-75, _("Arrêter le programme et le calendrier")),
        (-60, _("Donner textes et visuels pour la communication")),
        (-45, _("Imprimer affiches et programmes")),
        (-40, _("Proposer les animations aux écoles")),
        (-30, _("Distribuer affiches et programmes")),
        (-15, _("Prévenir la presse, annoncer sur les réseaux")),
        (-7, _("Caler régie, accueil et bénévoles")),
        (0, _("Ouverture")),
        (25, _("Recueillir les avis et les fréquentations")),
        (45, _("Tenir la plénière de bilan")),
    ]
