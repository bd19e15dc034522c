"""Who may do what: the one table, read by the actions (never by the pages alone)."""

from __future__ import annotations

from enum import StrEnum


class Role(StrEnum):
    """What a person is in the room; each may do what those before may."""

    VISITOR = "visitor"
    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"


RANK = {Role.VISITOR: 0, Role.PARTICIPANT: 1, Role.FACILITATOR: 2}

# Action (subject.verb) -> the least role that may do it. An action that is not here cannot be registered.
LEAST_ROLE: dict[str, Role] = {
    "history.undo": Role.PARTICIPANT,  # one's own changes; the facilitator, anyone's
}


def allow(role: Role, *actions: str) -> None:
    """Declare that `role` and those above may do `actions`; each action is declared once."""
    for action in actions:
        if action in LEAST_ROLE:
            raise ValueError(f"{action} is declared twice")
        LEAST_ROLE[action] = role


def may(role: Role, action: str) -> bool:
    """Whether `role` may do `action`; KeyError when nobody declared the action."""
    return RANK[role] >= RANK[LEAST_ROLE[action]]


# Through the door: reached by the plain pages of the entrance only, never by the live channel.
DOOR = "door."
allow(Role.VISITOR, "door.join", "door.return", "door.come_as_guest", "door.facilitate")
# For whoever still holds a name here, even without a seat: the action looks.
allow(Role.VISITOR, "person.erase_me")
allow(
    Role.FACILITATOR,
    "edition.start",
    "edition.change",
    "edition.resume",
    "demo.open",
    "room.renew_code",
    "room.give_role",
    "room.revoke_seat",
    "plenary.create",
    "plenary.change",
    "plenary.remove",
    "plenary.open",
    "plenary.close",
    "plenary.reopen",
    "plenary.go_to",
    "attendance.add",
    "attendance.excuse",
    "attendance.remove",
    "agenda.add",
    "agenda.change",
    "agenda.move",
    "agenda.mark",
    "agenda.remove",
    "theme.adopt",
    "theme.reopen",
    "import.structures",
    "import.people",
    "import.activities",
    "structure.remove",
    "structure.leave",
    "structure.sign_charter",
    "person.add",
    "person.erase",
)
allow(
    Role.PARTICIPANT,
    "person.change",
    "attendance.come",
    "person.change_consent",
    "person.join_structure",
    "person.leave_structure",
    "invitation.create",
    "invitation.revoke",
    "structure.add",
    "structure.change",
    "structure.enter",
    "note.write",
    "note.change",
    "note.remove",
    "decision.record",
    "decision.change",
    "decision.remove",
    "task.give",
    "task.change",
    "task.complete",
    "task.remove",
    "theme.propose",
    "theme.reword",
    "theme.withdraw",
    "theme.comment",
    "theme.remove_comment",
    "theme.support",
    "theme.unsupport",
    "theme.amend",
    "theme.accept_amendment",
    "theme.refuse_amendment",
    "activity.create",
    "activity.change",
    "activity.move",
    "activity.set_state",
    "activity.remove",
)
allow(
    Role.PARTICIPANT,
    "slot.propose",
    "slot.accept",
    "slot.decline",
    "journey.note",
    "journey.remove",
    "pooling.propose",
    "pooling.agree",
    "pooling.decline",
    "pooling.set_apart",
    "pooling.reopen",
)
