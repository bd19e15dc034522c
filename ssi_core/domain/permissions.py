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
    "edition.keep",
    "demo.open",
    "room.renew_code",
    "room.give_role",
    "room.revoke_seat",
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
    "person.purge",
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
# The facilitator's in a plenary, the chef de file's in the meetings of their working group: the action looks.
allow(
    Role.PARTICIPANT,
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
)
allow(
    Role.PARTICIPANT,
    "group.create",
    "group.change",  # the chef de file and the facilitator, like the four that follow
    "group.finish",
    "group.remove",
    "group.add_member",
    "group.remove_member",
    "group.take_lead",
    "group.join",
    "group.leave",
    "group.give_task",
)
# For a structure one speaks for; the facilitator, for any.
allow(
    Role.PARTICIPANT,
    "mentoring.declare",
    "mentoring.pair",
    "mentoring.answer",
    "mentoring.note",
    "mentoring.remove_note",
    "relay.add",
    "relay.change",
    "relay.remove",
    "relay.agree",
    "relay.pass_on",
)
allow(Role.PARTICIPANT, "relay.add_news", "relay.remove_news")
allow(Role.FACILITATOR, "mentoring.match", "mentoring.reassign", "mentoring.unpair")
# Comptes rendus: the secretary of the plenary is a participant like another; the actions look who they are.
allow(
    Role.PARTICIPANT,
    "minutes.correct",
    "minutes.drop_correction",
    "minutes.approve",
    "minutes.add_erratum",
    "mailing.send",
    "mailing.try_again",
    "mailing.withdraw",
    "mail.change_consent",
)
allow(
    Role.PARTICIPANT,  # who lends decides: the actions look for whom the person speaks
    "means.offer",
    "means.change",
    "means.withdraw",
    "loan.ask",
    "loan.grant",
    "loan.wait",
    "loan.refuse",
    "loan.drop",
    "loan.follow",
    "loan.hand_out",
    "loan.give_back",
)
allow(
    Role.PARTICIPANT,  # everybody prepares the communication and the steps; the history says who, and takes back
    "kit.add",
    "kit.change",
    "kit.remove",
    "distribution.add",
    "distribution.change",
    "distribution.settle",
    "distribution.drop",
    "visibility.set",
    "milestone.add",
    "milestone.change",
    "milestone.settle",
    "milestone.remove",
    "milestone.apply_template",
    "milestone.renew_address",  # of a structure one speaks for; everybody's, the facilitator
)
allow(
    Role.PARTICIPANT,  # who holds the activity, or carries the request: the actions look
    "speaker.want",
    "speaker.rewrite",
    "speaker.drop",
    "speaker.propose",
    "speaker.settle",
    "speaker.remove",
    "shift.open",
    "shift.change",
    "shift.close",
    "shift.join",
    "shift.leave",
    "funding.seek",
    "funding.change",
    "funding.settle",
    "funding.drop",
)
allow(Role.FACILITATOR, "shift.enroll", "shift.release")
allow(Role.PARTICIPANT, "lesson.write", "lesson.change", "lesson.withdraw", "evaluation.give", "past_edition.note")
allow(Role.FACILITATOR, "evaluation.remove", "past_edition.remove", "heritage.take")
allow(
    Role.FACILITATOR,
    "minutes.name_secretary",
    "mail.set_account",
    "mail.forget_account",
    "mail.test",
    "logo.choose",
    "logo.remove",
    "publication.publish",
    "publication.withdraw",
    # By the software itself alone.
    "letter.leave",
    "letter.arrive",
    "letter.miss",
    "letter.lose",
)
allow(
    Role.PARTICIPANT,
    "skill.offer",
    "skill.withdraw",
    "skill.need",
    "skill.need_no_more",
    "skill.merge",
    "skill.rename",
    "skill.ask",
    "skill.accept",
    "skill.decline",
    "skill.take_back",
)
# What a structure does abroad, and whom that brings near: any participant may write it, as they may its description.
allow(
    Role.PARTICIPANT,
    "project.add",
    "project.change",
    "project.remove",
    "project.link",
    "project.unlink",
)
# The room: projector, votes, tour de table.
allow(
    Role.FACILITATOR,
    "agenda.extend",
    "screen.show",
    "screen.freeze",
    "screen.release",
    "screen.at_item",
    "vote.set_rule",
    "vote.prepare",
    "vote.open",
    "vote.close",
    "vote.remove",
    "vote.decide",
    "papers.enter",
    "papers.count_hands",
    "papers.remove",
    "papers.check_voter",
    "papers.uncheck_voter",
    "round.start",
    "round.next",
    "round.end",
)
allow(Role.PARTICIPANT, "ballot.cast", "ballot.withdraw", "round.ask", "round.leave")
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
allow(
    Role.PARTICIPANT,
    "role.add_actor",
    "role.rename_actor",
    "role.add",
    "role.reword",
    "role.move",
    "role.remove",
    "role.take",
    "role.release",
    "role.give_part",
    "role.end_part",
)
# Helps: for a structure one speaks for; judging is for the commission, without those concerned: the actions look.
allow(
    Role.PARTICIPANT,
    "grant.ask",
    "grant.change",
    "grant.add_line",
    "grant.remove_line",
    "grant.submit",
    "grant.take_back",
    "grant.remove",
    "grant.declare_interest",
    "grant.withdraw_interest",
    "grant.examine",
    "boost.tick",
    "boost.describe",
    "charter.check",
)
allow(
    Role.FACILITATOR,
    "grant.decide",
    "grant.set_envelope",
    "grant.add_member",
    "grant.remove_member",
    "grant.set_criterion",
    "grant.remove_criterion",
    "boost.set_rules",
    "boost.set_file",
    "boost.tick_structure",
    "charter.set_point",
    "charter.remove_point",
)
allow(Role.FACILITATOR, "role.apply_template", "role.remove_actor", "role.set_limits")
