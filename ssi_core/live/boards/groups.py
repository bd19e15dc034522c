"""The working groups of the edition, and one of them: its people, its tasks, its meetings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from ssi_core.domain import clock
from ssi_core.live.boards import View, board
from ssi_core.live.points import Line, doers, names_of
from ssi_core.live.rendering import render
from ssi_core.locale import _
from ssi_core.store.queries import editions, groups, lines, people, plenaries, structures
from ssi_core.store.queries.groups import Counted, Group, Member
from ssi_core.store.queries.plenaries import Plenary

TABLES = (
    "edition", "working_group", "group_member", "plenary", "task", "person", "seat", "structure", "belonging",
)  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A member of a group, by name, with the structure they speak for."""

    person_id: str
    name: str
    structure: str


@dataclass(frozen=True)
class Card:
    """A group as its card shows it; `lead` names its chef de file, '' when somebody has to be found."""

    group: Group
    lead: str
    members: list[Named]
    tasks: Counted | None
    open_now: Plenary | None
    next: Plenary | None
    last: Plenary | None


def _mine(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`member-…` for the groups one is in, `leads-…` for those one leads."""
    looking = [person for person in people_looking if person]
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return {person: [] for person in looking}
    known = groups.of_edition(view.cursor, edition.id)
    members, leading = groups.members(view.cursor, edition.id), groups.leaders(view.cursor, edition.id)
    return {
        person: [f"member-{g.id}" for g in known if any(m.person_id == person for m in members.get(g.id, ()))]
        + [f"leads-{g.id}" for g in known if person in leading.get(g.id, ())]
        for person in looking
    }


@board("groups", *TABLES, mine=_mine)
def groups_board(view: View) -> str:
    """Everybody sees what each group is for and which structure leads it; names are for those who take part."""
    edition = editions.current(view.cursor)
    found = cards(view, edition.id) if edition else []
    return render(
        "groups.html",
        view=view,
        edition=edition,
        at_work=[card for card in found if not card.group.finished],
        finished=[card for card in found if card.group.finished],
        people=people.all_known(view.cursor),
        structures=structures.all_known(view.cursor),
    )


@board("group", *TABLES, "agenda_item", "note", "decision", "attendance", mine=_mine)
def group_board(view: View) -> str:
    """The group of the parameter `id`."""
    group = groups.find(view.cursor, view.params.get("id", ""))
    if group is None or not view.takes_part():
        return render("group_none.html", view=view, group=group)
    met = plenaries.of_group(view.cursor, group.edition_id, group.id)
    tasks = doers(lines.tasks_of_group(view.cursor, group.id), names_of(view))
    return render(
        "group.html",
        view=view,
        card=_Read(view, group.edition_id).card(group),
        to_do=[line for line in tasks if not _done(line)],
        done=[line for line in tasks if _done(line)],
        meetings=list(reversed(met)),
        counted=plenaries.counted(view.cursor, group.edition_id),
        people=people.all_known(view.cursor),
        structures=structures.all_known(view.cursor),
        agenda=proposed_agenda(),
        meeting_title=_("Réunion {number} – {title}").format(number=len(met) + 1, title=group.title),
        proposed_on=_in_one_week(),
        today=clock.today().date(),
    )


def cards(view: View, edition_id: str) -> list[Card]:
    """The groups of an edition, those at work first."""
    read = _Read(view, edition_id)
    return [read.card(group) for group in groups.of_edition(view.cursor, edition_id)]


def proposed_agenda() -> str:
    """What a group of a few people goes through: something to change rather than an empty field."""
    lines = (_("Où en est-on"), 10), (_("Ce qu’il reste à faire, et qui s’en charge"), 40), (_("Prochaine réunion"), 10)
    return "\n".join(f"{title} — {minutes}" for title, minutes in lines)


class _Read:
    """What the cards of an edition are made of, read once."""

    def __init__(self, view: View, edition_id: str) -> None:
        self._view = view
        self._names, self._structures = people.names(view.cursor), structures.names(view.cursor)
        self._members = groups.members(view.cursor, edition_id)
        self._tasks = groups.counted(view.cursor, edition_id)

    def card(self, group: Group) -> Card:
        met = plenaries.of_group(self._view.cursor, group.edition_id, group.id)
        return Card(
            group,
            self._lead(group),
            [self._named(member) for member in self._members.get(group.id, [])],
            self._tasks.get(group.id),
            open_now=next((each for each in met if each.state == "open"), None),
            next=plenaries.next_planned(self._view.cursor, group.edition_id, group.id),
            last=next((each for each in reversed(met) if each.state == "closed"), None),
        )

    def _lead(self, group: Group) -> str:
        structure = self._structures.get(group.structure_id, "")
        named = group.person_id and self._view.takes_part()
        person = self._names.get(group.person_id, _("une personne")) if named else ""
        return f"{structure} ({person})" if structure and person else structure or person

    def _named(self, member: Member) -> Named:
        name = self._names.get(member.person_id, _("une personne"))
        return Named(member.person_id, name, self._structures.get(member.structure_id, ""))


def _done(line: Line) -> bool:
    return isinstance(line.row, lines.Task) and line.row.done


def _in_one_week() -> datetime:
    return datetime.combine(clock.today().date() + timedelta(days=7), time(18, 0))
