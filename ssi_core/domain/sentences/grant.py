"""What the history says of the commission d'aide aux projets. Who noted what stays within the commission."""

from __future__ import annotations

from ssi_core.domain.events.grant import (
    CommissionMemberAdded,
    CommissionMemberRemoved,
    CriterionRemoved,
    CriterionSet,
    EnvelopeSet,
    GrantDecided,
    GrantLineAdded,
)
from ssi_core.domain.french import quoted, short_date
from ssi_core.domain.grants import ADJOURNED, GRANTED
from ssi_core.domain.money import euros
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "grant.ask": Words(_("{who} a commencé la demande d’aide {what}"), "grant_request"),
        "grant.change": Words(_("{who} a modifié la demande d’aide {what}"), "grant_request"),
        "grant.add_line": _line_added,
        "grant.remove_line": Words(
            _("{who} a retiré une ligne du budget de la demande d’aide {what}"), "grant_request", "request_id"
        ),
        "grant.submit": Words(_("{who} a remis la demande d’aide {what}"), "grant_request"),
        "grant.take_back": Words(_("{who} a repris la demande d’aide {what} pour la changer"), "grant_request"),
        "grant.remove": Words(_("{who} a retiré la demande d’aide {what}"), "grant_request"),
        "grant.declare_interest": Words(
            _("{who} se dit concerné·e par la demande d’aide {what} et ne la juge pas"), "grant_request"
        ),
        "grant.withdraw_interest": Words(
            _("{who} ne se dit plus concerné·e par la demande d’aide {what}"), "grant_request"
        ),
        "grant.examine": Words(_("{who} a examiné la demande d’aide {what}"), "grant_request"),
        "grant.decide": _decided,
        "grant.set_envelope": _envelope,
        "grant.add_member": Words(
            _("{who} a mis {person} dans la commission d’aide"), person="member_id", kind=CommissionMemberAdded
        ),
        "grant.remove_member": Words(
            _("{who} a retiré {person} de la commission d’aide"), person="member_id", kind=CommissionMemberRemoved
        ),
        "grant.set_criterion": _criterion,
        "grant.remove_criterion": _criterion,
    }


def _line_added(facts: Facts) -> str:
    event = facts.first(GrantLineAdded)
    what = facts.named("grant_request", event.request_id if event else "")
    said = _("{who} a ajouté {line} au budget de la demande d’aide {what}")
    line = _("{label}, {sum}").format(label=quoted(event.label), sum=euros(event.cents)) if event else _("une ligne")
    return said.format(who=facts.who, line=line, what=what)


def _decided(facts: Facts) -> str:
    event = facts.first(GrantDecided)
    what = facts.named("grant_request", event.id if event else "")
    if event is None or event.outcome == GRANTED:
        said = _("{who} a noté que la commission accorde {sum} à {what}")
    elif event.outcome == ADJOURNED:
        said = _("{who} a noté que la commission ajourne la demande d’aide {what}")
    else:
        said = _("{who} a noté que la commission refuse la demande d’aide {what}")
    return said.format(who=facts.who, what=what, sum=euros(event.granted_cents if event else 0))


def _envelope(facts: Facts) -> str:
    event = facts.first(EnvelopeSet)
    if event is None:
        return _("{who} a fixé l’enveloppe de la commission d’aide").format(who=facts.who)
    said = _("{who} a fixé à {sum} l’enveloppe de la commission d’aide").format(who=facts.who, sum=euros(event.cents))
    if event.closes_on is None:
        return said
    return said + _(", demandes à remettre jusqu’au {day}").format(day=short_date(event.closes_on))


def _criterion(facts: Facts) -> str:
    gone, event = facts.first(CriterionRemoved), facts.first(CriterionSet)
    if gone is not None:
        return _("{who} a retiré le critère {what}").format(who=facts.who, what=quoted(gone.label))
    what = quoted(event.label) if event else _("d’aide")
    return _("{who} a écrit le critère {what}").format(who=facts.who, what=what)
