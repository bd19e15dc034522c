"""What the tests of skills start from."""

from __future__ import annotations


def offer(town, person, skill, actor="me", level=2, **more):
    """The skill's id."""
    town.later(minutes=1)
    return town.do(person, "skill.offer", skill=skill, actor=actor, level=str(level), **more).answer["id"]


def activity(town, title="Discosoupe", holder=""):
    """An activity's id."""
    return town.do(
        town.alice, "activity.create", title=title, holder_id=holder, starts="2026-11-15T10:00", ends="2026-11-15T12:00"
    ).answer["id"]


def need(town, person, skill, subject, people=1, **more):
    """The skill's id."""
    town.later(minutes=1)
    return town.do(person, "skill.need", skill=skill, subject=subject, people=str(people), **more).answer["id"]


def structure(town, name="Épicerie sociale"):
    """A structure as forms carry it."""
    return f"structure:{town.structures[name]}"


def offers(town):
    """(skill, actor kind, actor, level) of each offer."""
    return sorted(
        town.rows("SELECT s.name, o.actor_kind, o.actor_id, o.level FROM skill_offer o JOIN skill s ON s.id = o.skill_id")
    )
