"""What the history says of mail; never an address."""

from __future__ import annotations

from ssi_core.domain.events.mail import LetterQueued, LetterResumed, MailConsentChanged
from ssi_core.domain.french import count
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    by_itself = {
        "letter.leave": _("Un courriel part"),
        "letter.arrive": _("Un courriel est parti"),
        "letter.miss": _("Un courriel n’est pas parti"),
        "letter.lose": _("Un courriel est peut-être arrivé"),
    }
    return {
        "mailing.send": _sent,
        "mailing.try_again": Words(
            _("{who} a fait repartir un courriel du compte rendu de {what}"), "letter", kind=LetterResumed
        ),
        "mailing.withdraw": Words(_("{who} a retiré de l’envoi le compte rendu de {what}"), "letter"),
        "mail.set_account": Words(_("{who} a réglé le courrier")),
        "mail.forget_account": Words(_("{who} a effacé les réglages du courrier")),
        "mail.test": Words(_("{who} a essayé le courrier")),
        "mail.change_consent": _consent,
        **{action: Words(said) for action, said in by_itself.items()},
    }


def _sent(facts: Facts) -> str:
    event = facts.first(LetterQueued)
    what = facts.named("plenary", event.plenary_id if event else "")
    people = count(facts.number(LetterQueued), _("personne"), _("personnes"))
    return _("{who} a envoyé le compte rendu de {what} à {people}").format(who=facts.who, what=what, people=people)


def _consent(facts: Facts) -> str:
    event = facts.first(MailConsentChanged)
    if event and event.agrees:
        return _("{who} souhaite recevoir les comptes rendus").format(who=facts.who)
    return _("{who} ne souhaite plus recevoir les comptes rendus").format(who=facts.who)
