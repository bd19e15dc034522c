"""The sentences of votes, of the projector and of the tour de table. None says what anybody voted."""

from __future__ import annotations

from ssi_core.domain.events.speaking import RoundEnded, RoundStarted, TurnAsked, TurnBegun
from ssi_core.domain.events.vote import PapersEntered, VoteClosed, VoteDecided, VotePrepared
from ssi_core.domain.french import count
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "vote.set_rule": Words(_("{who} a dit qui a une voix dans les votes de l’édition")),
        "vote.prepare": Words(_("{who} a préparé le vote {what}"), "vote", kind=VotePrepared),
        "vote.open": Words(_("{who} a ouvert le vote {what}"), "vote"),
        "vote.close": Words(_("{who} a clos le vote {what}"), "vote", kind=VoteClosed),
        "vote.remove": Words(_("{who} a retiré le vote {what}"), "vote"),
        "vote.decide": Words(_("{who} a inscrit comme décision le résultat du vote {what}"), "vote", kind=VoteDecided),
        "ballot.cast": Words(_("{who} a voté : {what}"), "vote", "vote_id"),
        "ballot.withdraw": Words(_("{who} a retiré son vote : {what}"), "vote", "vote_id"),
        "papers.enter": _papers,
        "papers.count_hands": _papers,
        "papers.remove": Words(_("{who} a retiré des bulletins saisis par erreur")),
        "papers.check_voter": Words(_("{who} a pointé un vote sur papier : {what}"), "vote", "vote_id"),
        "papers.uncheck_voter": Words(_("{who} a retiré le pointage d’un vote sur papier : {what}"), "vote", "vote_id"),
        "screen.show": Words(_("{who} a choisi ce que montre le grand écran")),
        "screen.freeze": Words(_("{who} a figé le grand écran")),
        "screen.release": Words(_("{who} a rendu le grand écran à la plénière")),
        "screen.at_item": Words(
            _("{who} a choisi ce que le grand écran montre au point {what}"), "agenda_item", "item_id"
        ),
        "agenda.extend": Words(_("{who} a donné cinq minutes de plus au point {what}"), "agenda_item"),
        "round.start": Words(_("{who} a commencé le tour de table {what}"), "speaking_round", kind=RoundStarted),
        "round.ask": _asked,
        "round.leave": Words(_("{who} a retiré une demande de parole")),
        "round.next": _floor,
        "round.end": Words(_("{who} a terminé le tour de table {what}"), "speaking_round", kind=RoundEnded),
    }


def _papers(facts: Facts) -> str:
    """How many ballots, in which vote."""
    entered = [event for event in facts.events if isinstance(event, PapersEntered)]
    number = sum(event.number for event in entered)
    what = facts.named("vote", entered[0].vote_id if entered else "")
    return _("{who} a saisi {ballots} : {what}").format(
        who=facts.who, ballots=count(number, _("bulletin"), _("bulletins")), what=what
    )


def _asked(facts: Facts) -> str:
    event = facts.first(TurnAsked)
    if event and event.person_id != facts.person_id:
        return _("{who} a demandé la parole pour {person}").format(
            who=facts.who, person=facts.person(event.person_id)
        )
    return _("{who} a demandé la parole").format(who=facts.who)


def _floor(facts: Facts) -> str:
    said = _("{who} a donné la parole") if facts.first(TurnBegun) else _("{who} a repris la parole")
    return said.format(who=facts.who)
