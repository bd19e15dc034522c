"""Working groups, as the history tells them."""

from __future__ import annotations

from ssi_core.domain.events.group import GroupFinished, GroupJoined, GroupLeft
from ssi_core.domain.events.task import TaskGiven
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    group = "working_group"
    return {
        "group.create": Words(_("{who} a créé le groupe de travail {what}"), group),
        "group.change": Words(_("{who} a modifié le groupe de travail {what}"), group),
        "group.take_lead": Words(_("{who} est chef de file du groupe {what}"), group),
        "group.finish": finished,
        "group.remove": Words(_("{who} a supprimé le groupe de travail {what}"), group),
        "group.join": Words(_("{who} est entré·e dans le groupe {what}"), group, "group_id", GroupJoined),
        "group.leave": Words(_("{who} est sorti·e du groupe {what}"), group, "group_id", GroupLeft),
        "group.add_member": Words(
            _("{who} a noté {person} dans un groupe de travail"), person="person_id", kind=GroupJoined
        ),
        "group.remove_member": Words(
            _("{who} a retiré {person} d’un groupe de travail"), person="person_id", kind=GroupLeft
        ),
        "group.give_task": Words(_("{who} a écrit une action de groupe : {what}"), "task", kind=TaskGiven),
    }


def finished(facts: Facts) -> str:
    """Its work is done, or goes on."""
    event = facts.first(GroupFinished)
    said = (
        _("{who} a noté que le groupe {what} se remet au travail")
        if event and not event.finished
        else _("{who} a noté que le groupe {what} a terminé son travail")
    )
    return said.format(who=facts.who, what=facts.named("working_group", event.id if event else ""))
