"""What the history says of the catalogue and of loans."""

from __future__ import annotations

from ssi_core.domain.events.means import LoanAsked, LoanSettled
from ssi_core.domain.telling import Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "means.offer": Words(_("{who} prête {what}"), "means"),
        "means.change": Words(_("{who} a modifié ce qui est prêté : {what}"), "means"),
        "means.withdraw": Words(_("{who} ne prête plus {what}"), "means"),
        "loan.ask": Words(_("{who} a demandé {what}"), "means", "means_id", LoanAsked),
        "loan.grant": Words(_("{who} a accordé {what}"), "loan", kind=LoanSettled),
        "loan.wait": Words(_("{who} a mis en attente {what}"), "loan", kind=LoanSettled),
        "loan.refuse": Words(_("{who} a refusé {what}"), "loan", kind=LoanSettled),
        "loan.drop": Words(_("{who} a renoncé à {what}"), "loan"),
        "loan.follow": Words(_("{who} a mis le prêt de {what} aux heures de son activité"), "loan"),
        "loan.hand_out": Words(_("{who} a remis {what}"), "loan"),
        "loan.give_back": Words(_("{who} a noté le retour de {what}"), "loan"),
    }
