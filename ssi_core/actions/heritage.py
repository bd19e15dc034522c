"""A new edition takes over from the one before: its lessons as a first agenda, its roles, its calendar, by choice."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from ssi_core.actions.command import Command
from ssi_core.actions.registry import Answer, Fields, action
from ssi_core.domain import cleaning, clock
from ssi_core.domain.errors import Missing, Refused
from ssi_core.domain.events.agenda import AgendaItemAdded
from ssi_core.domain.events.note import NoteWritten
from ssi_core.domain.events.plenary import PlenaryCreated
from ssi_core.domain.events.programme import ActivityCreated
from ssi_core.domain.events.role import RoleActorAdded, RoleAdded, RolePartGiven
from ssi_core.domain.events.structure import StructureLeft
from ssi_core.domain.french import count
from ssi_core.domain.ids import new_id
from ssi_core.domain.lessons import CHANGE, KEEP
from ssi_core.domain.programme import IDEA
from ssi_core.locale import _
from ssi_core.store.queries import heritage, roles, structures
from ssi_core.store.queries.heritage import Heritage

LONGEST_TITLE = 150
IN = timedelta(days=14)


@action("heritage.take")
def take(command: Command, fields: Fields) -> Answer:
    """Take over what is ticked (`agenda`, `roles`, `people`, `activities`) and let go the structures of `leaving`.

    Activities come as ideas, on the same weekdays. Raises Missing, Refused.
    """
    left = heritage.of_current(command.cursor)
    if left is None:
        raise Missing(_("Aucune édition ne précède celle-ci."))
    took = []
    if cleaning.ticked(fields.get("agenda")):
        took.append(_agenda(command, left))
    if cleaning.ticked(fields.get("roles")) and left.roles:
        took.append(_roles(command, left, with_people=cleaning.ticked(fields.get("people"))))
    if cleaning.ticked(fields.get("activities")) and left.activities:
        took.append(_activities(command, left))
    if leaving := _members(command, cleaning.several(fields.get("leaving") or [])):
        took.append(_leave(command, leaving))
    if not took:
        raise Refused(_("Choisissez ce que la nouvelle édition reprend."))
    return {"message": _("Repris : {what}.").format(what=", ".join(took))}


def _agenda(command: Command, left: Heritage) -> str:
    moment = datetime.combine(clock.wall_clock(command.now).date() + IN, time(18, 30))
    plenary = PlenaryCreated(new_id(), _("Première plénière : bilan et nouvelle édition"), "", moment)
    command.record(plenary)
    command.record(AgendaItemAdded(new_id(), plenary.id, _("Accueil et tour de table"), 10))
    for bearing, title in (
        (KEEP, _("Ce que nous gardons de « {name} »")),
        (CHANGE, _("Ce que nous changeons après « {name} »")),
    ):
        item = AgendaItemAdded(new_id(), plenary.id, title.format(name=left.before.name)[:LONGEST_TITLE], 25)
        command.record(item)
        for lesson in left.lessons:
            if lesson.bearing == bearing:
                body = f"{lesson.subject} : {lesson.body}" if lesson.subject else lesson.body
                command.record(NoteWritten(new_id(), plenary.id, item.id, body))
    for title, minutes in ((_("Le thème"), 30), (_("Qui fait quoi"), 20), (_("Prochaine plénière"), 5)):
        command.record(AgendaItemAdded(new_id(), plenary.id, title, minutes))
    kept = sum(each.bearing == KEEP for each in left.lessons)
    return _("un premier ordre du jour ({keep} à garder, {change} à changer)").format(
        keep=kept, change=len(left.lessons) - kept
    )


def _roles(command: Command, left: Heritage, *, with_people: bool) -> str:
    there = {each.name: each.id for each in roles.actors(command.cursor, left.edition.id)}
    columns = {}
    for actor in roles.actors(command.cursor, left.before.id):
        columns[actor.id] = there.get(actor.name) or new_id()
        if actor.name not in there:
            command.record(RoleActorAdded(columns[actor.id], actor.name, actor.kind, actor.structure_id))
    parts = roles.parts_of_edition(command.cursor, left.before.id) if with_people else {}
    for role in left.roles:
        added = RoleAdded(new_id(), role.title, role.details, role.domain, columns.get(role.actor_id, ""))
        command.record(added)
        for part in parts.get(role.id, []):
            command.record(RolePartGiven(new_id(), added.id, part.part, part.structure_id, part.person_id))
    return count(len(left.roles), _("rôle"), _("rôles"))


def _activities(command: Command, left: Heritage) -> str:
    for each in left.activities:
        command.record(
            ActivityCreated(
                new_id(), each.title, each.description, each.holder_id, each.co_holder_ids, each.publics, [],
                each.place, each.starts + left.shift, each.ends + left.shift, IDEA,
            )
        )  # fmt: skip
    return count(len(left.activities), _("activité, comme idée"), _("activités, comme idées"))


def _members(command: Command, wanted: list[str]) -> list[str]:
    """The present stays of the structures of `wanted`."""
    return [
        each.membership_id
        for each in structures.all_known(command.cursor)
        if each.id in wanted and each.membership_id is not None
    ]


def _leave(command: Command, memberships: list[str]) -> str:
    today = clock.wall_clock(command.now).date()
    for membership_id in memberships:
        command.record(StructureLeft(membership_id, today))
    return count(len(memberships), _("départ du collectif"), _("départs du collectif"))
