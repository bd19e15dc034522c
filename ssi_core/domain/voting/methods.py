"""The ways of voting that a plenary may choose, and the words they are chosen by."""

from __future__ import annotations

from ssi_core.locale import _

APPROVAL, RANKING, JUDGMENT, CONSENT, HANDS = "approval", "ranking", "judgment", "consent", "hands"
METHODS = (APPROVAL, RANKING, JUDGMENT, CONSENT, HANDS)
WITH_FREE_OPTIONS = (APPROVAL, RANKING, JUDGMENT)
PERSON, STRUCTURE = "person", "structure"
UNITS = (PERSON, STRUCTURE)
MOST_OPTIONS = 8  # they must all be read from ten metres
AGREE, ABSTAIN, OBJECT = 0, 1, 2  # the options of a consent
FOR, AGAINST, NEITHER = 0, 1, 2  # the options of a show of hands


def method_name(method: str) -> str:
    """« Approbation »…; '' when unknown."""
    return {
        APPROVAL: _("Vote par approbation"),
        RANKING: _("Vote par classement"),
        JUDGMENT: _("Jugement majoritaire"),
        CONSENT: _("Consentement"),
        HANDS: _("Main levée"),
    }.get(method, "")


def method_rule(method: str) -> str:
    """What one does and how it is counted, in one or two sentences; '' when unknown."""
    return {
        APPROVAL: _("Cochez tout ce qui vous convient. L’option la plus cochée l’emporte."),
        RANKING: _(
            "Numérotez les options, 1 pour votre préférée ; deux peuvent avoir le même rang. Méthode de Schulze : "
            "les options sont comparées deux à deux."
        ),
        JUDGMENT: _(
            "Donnez une mention à chaque option ; sans mention, c’est « À rejeter ». La meilleure mention majoritaire "
            "l’emporte."
        ),
        CONSENT: _("On avance si personne n’a d’objection. Une objection s’écrit : elle dit ce qui ne va pas."),
        HANDS: _("Levez la main : l’animateur·rice compte."),
    }.get(method, "")


def grades() -> list[str]:
    """The six mentions of the majority judgment, the best first (Balinski and Laraki, Orsay 2007)."""
    return [
        _("Très bien"), _("Bien"), _("Assez bien"), _("Passable"), _("Insuffisant"), _("À rejeter"),
    ]  # fmt: skip


def fixed_options(method: str) -> list[str]:
    """The options that a method brings with it; none when they are free."""
    return {
        CONSENT: [_("D’accord"), _("Je m’abstiens"), _("J’ai une objection")],
        HANDS: [_("Pour"), _("Contre"), _("Abstention")],
    }.get(method, [])


def secrecy_name(named: bool) -> str:
    """« Vote secret », « Vote nominatif »."""
    return _("Vote nominatif") if named else _("Vote secret")


def unit_name(per: str) -> str:
    """Who has a vote."""
    return _("une voix par structure") if per == STRUCTURE else _("une voix par personne")
