"""Comptes rendus by mail: to whom, when to try again, what became of each letter. Pure rules, no address.

Never twice: a letter is noted as leaving before the mail server hears of it. Where nobody can know whether it arrived
(the program or the network stopped in between) it is said to be uncertain, and leaves again only if somebody asks.
"""

from __future__ import annotations

from datetime import timedelta

from ssi_core.locale import _

ALL, AWAY, TEST = "all", "away", "test"
WAITING, LEAVING, SENT, UNCERTAIN, FAILED, WITHDRAWN = "waiting", "leaving", "sent", "uncertain", "failed", "withdrawn"
# A mail server away for a night is no reason to lose a letter.
DELAYS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
)


def delay_after(tries: int) -> timedelta | None:
    """How long to wait after that many failed tries; None when it is time to give up."""
    return DELAYS[tries - 1] if tries <= len(DELAYS) else None


def letter_id(plenary_id: str, stage: str, person_id: str) -> str:
    """The one letter that brings a text of a compte rendu to a person."""
    return f"{plenary_id}|{stage}|{person_id}"


def stage_of(approved: bool, errata: int) -> str:
    """At which stage a text is: someone who had it as provisional may have it again once approved, or completed."""
    if not approved:
        return "provisional"
    return f"errata-{errata}" if errata else "approved"


def stage_name(stage: str) -> str:
    """The stage, in words."""
    if stage == "provisional":
        return _("version non approuvée")
    return _("version approuvée") if stage == "approved" else _("version approuvée, avec erratum")


def state_name(state: str) -> str:
    """What became of a letter, in words."""
    return {
        WAITING: _("en attente"),
        LEAVING: _("en cours d’envoi"),
        SENT: _("envoyé"),
        UNCERTAIN: _("peut-être arrivé"),
        FAILED: _("non envoyé"),
        WITHDRAWN: _("retiré de l’envoi"),
    }[state]


def problem_name(problem: str) -> str:
    """Why a letter did not leave, and what to do. The journal keeps the word alone."""
    return {
        "": "",
        "unreachable": _("le serveur de courrier ne répond pas : vérifiez son nom et son port"),
        "security": _("la connexion chiffrée a échoué : vérifiez le mode de sécurité et le nom du serveur"),
        "login": _("l’identifiant ou le mot de passe est refusé"),
        "sender": _("le serveur refuse l’adresse d’expédition"),
        "recipient": _("l’adresse de cette personne est refusée"),
        "busy": _("le serveur demande de réessayer plus tard"),
        "refused": _("le serveur a refusé le message"),
        "no_consent": _("cette personne n’a plus d’adresse ou ne souhaite plus recevoir de courriel"),
        "no_account": _("le serveur de courrier n’est pas réglé"),
        "no_text": _("le compte rendu n’existe plus"),
    }.get(problem, _("le courrier n’a pas pu partir"))
