"""The sentences that need more than a thing and a name: where, when, whose, how many."""

from __future__ import annotations

from ssi_core.domain.events.agenda import AgendaItemMarked
from ssi_core.domain.events.plenary import PlenaryCreated
from ssi_core.domain.events.programme import ActivityCreated, ActivityMoved, ActivityStateSet
from ssi_core.domain.events.room import (
    ConsentChanged,
    PersonAdded,
    PersonBelongs,
    PersonNoLongerBelongs,
    PersonRenamed,
    SeatTaken,
)
from ssi_core.domain.events.structure import CharterSigned, StructureAdded
from ssi_core.domain.events.task import TaskGiven, TaskMarked
from ssi_core.domain.french import clock, count, short_date
from ssi_core.domain.permissions import Role
from ssi_core.domain.programme import CANCELLED, CONFIRMED, IDEA
from ssi_core.domain.telling import Facts
from ssi_core.locale import _


def charter(facts: Facts) -> str:
    """Signed, or not any more."""
    event = facts.first(CharterSigned)
    what = facts.named("structure", event.structure_id if event else "")
    if event and event.signed_on is None:
        return _("{who} a retiré la signature de la charte par {what}").format(who=facts.who, what=what)
    return _("{who} a noté que {what} a signé la charte").format(who=facts.who, what=what)


def imported(facts: Facts) -> str:
    """How many came, of what; never their names."""
    for kind, said in (
        (PersonAdded, _("{who} a importé une liste de personnes ({added})")),
        (ActivityCreated, _("{who} a importé une liste d’activités ({added})")),
        (StructureAdded, _("{who} a importé une liste de structures ({added})")),
    ):
        if number := facts.number(kind):
            return said.format(who=facts.who, added=count(number, _("ajoutée"), _("ajoutées")))
    return _("{who} a importé un fichier qui complète ce qui était là").format(who=facts.who)


def plenary_planned(facts: Facts) -> str:
    """A plenary, or the meeting of a working group."""
    event = facts.first(PlenaryCreated)
    what = facts.named("plenary", event.id if event else "")
    if event and event.group_id:
        return _("{who} a prévu une réunion du groupe {group} : {what}").format(
            who=facts.who, group=facts.named("working_group", event.group_id), what=what
        )
    return _("{who} a prévu la plénière {what}").format(who=facts.who, what=what)


def marked(facts: Facts) -> str:
    """Dealt with, or to be taken up again."""
    event = facts.first(AgendaItemMarked)
    said = _("{who} a marqué {what} comme traité") if event and event.done else _("{who} a repris le point {what}")
    return said.format(who=facts.who, what=facts.named("agenda_item", event.id if event else ""))


def given(facts: Facts) -> str:
    """To whom, when it is someone else."""
    event = facts.first(TaskGiven)
    what = facts.named("task", event.id if event else "")
    if event and event.person_id and event.person_id != facts.person_id:
        return _("{who} a confié la tâche {what} à {person}").format(
            who=facts.who, what=what, person=facts.person(event.person_id)
        )
    if event and event.person_id:
        return _("{who} a pris la tâche {what}").format(who=facts.who, what=what)
    return _("{who} a écrit la tâche {what}").format(who=facts.who, what=what)


def completed(facts: Facts) -> str:
    """Done, or to be done again."""
    event = facts.first(TaskMarked)
    said = (
        _("{who} a noté comme faite la tâche {what}")
        if event and event.done
        else _("{who} a noté comme à faire la tâche {what}")
    )
    return said.format(who=facts.who, what=facts.named("task", event.id if event else ""))


def moved(facts: Facts) -> str:
    """To when."""
    event = facts.first(ActivityMoved)
    if event is None:
        return _("{who} a déplacé une activité").format(who=facts.who)
    return _("{who} a déplacé {what} au {day}, {hour}").format(
        who=facts.who,
        what=facts.named("activity", event.id),
        day=short_date(event.starts.date()),
        hour=clock(event.starts),
    )


def state_set(facts: Facts) -> str:
    """Confirmed, cancelled, an idea again."""
    event = facts.first(ActivityStateSet)
    said = {
        CONFIRMED: _("{who} a confirmé l’activité {what}"),
        CANCELLED: _("{who} a annulé l’activité {what}"),
        IDEA: _("{who} a remis l’activité {what} à l’état d’idée"),
    }.get(event.state if event else "", _("{who} a changé l’état de l’activité {what}"))
    return said.format(who=facts.who, what=facts.named("activity", event.id if event else ""))


def own_or_other(facts: Facts) -> str:
    """Whose data: the same words whatever they are, for a consent taken back is nobody's business."""
    event = facts.first(PersonRenamed) or facts.first(ConsentChanged)
    if event is None or event.id == facts.person_id:
        return _("{who} a mis à jour ses informations").format(who=facts.who)
    return _("{who} a mis à jour les informations de {person}").format(who=facts.who, person=facts.person(event.id))


def belongs(facts: Facts) -> str:
    """Who speaks for what."""
    return _speaks(facts, facts.first(PersonBelongs), _("{person} parle au nom de {what}"))


def no_longer_belongs(facts: Facts) -> str:
    """Who speaks for what no longer."""
    return _speaks(facts, facts.first(PersonNoLongerBelongs), _("{person} ne parle plus au nom de {what}"))


def _speaks(facts: Facts, event: PersonBelongs | PersonNoLongerBelongs | None, said: str) -> str:
    if event is None:
        return _("{who} a fait un changement").format(who=facts.who)
    what = facts.named("structure", event.structure_id)
    if event.person_id == facts.person_id:
        return said.format(person=facts.who, what=what)
    sentence = said.format(person=facts.person(event.person_id), what=what)
    return _("{who} a noté que {sentence}").format(who=facts.who, sentence=sentence)


def role_given(facts: Facts) -> str:
    """Who runs the room too, or takes part again."""
    event = facts.first(SeatTaken)
    said = (
        _("{who} a fait de {person} un·e animateur·rice")
        if event and event.role == Role.FACILITATOR
        else _("{who} a fait de {person} un·e participant·e")
    )
    return said.format(who=facts.who, person=facts.person(event.person_id if event else ""))
