"""The board of roles, one role, those still open, and the sheet of each structure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.actions.role_templates import all_templates
from ssi_core.domain.roles import PARTS, domain_names, part_meanings, part_names
from ssi_core.live import role_state
from ssi_core.live.boards import View, board
from ssi_core.live.rendering import render
from ssi_core.live.role_state import TABLES, Card, Named, RoleState
from ssi_core.store.queries import editions, people, plenaries, structures
from ssi_core.store.queries.structures import Structure

MOST_OPEN_SHOWN = 12


def own(view: View, people_looking: Iterable[str]) -> dict[str, list[str]]:
    """`answers-…` for the roles that each person answers for."""
    keys: dict[str, list[str]] = {person: [] for person in people_looking if person}
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return keys
    for card in role_state.read(view.cursor, edition.id).cards:
        for named in card.responsible:
            if named.part.person_id in keys:
                keys[named.part.person_id].append(f"answers-{card.role.id}")
    return keys


@board("roles", *TABLES, mine=own)
def roles_board(view: View) -> str:
    """Domains by actors; a visitor sees which roles there are and which are open, without any person."""
    edition = editions.current(view.cursor)
    if edition is None:
        return render("roles_none.html", view=view)
    state = role_state.read(view.cursor, edition.id)
    return render(
        "roles.html",
        view=view,
        edition=edition,
        state=state if view.takes_part() else role_state.for_visitors(state),
        domains=domain_names(),
        templates=list(all_templates().values()),
        structures=structures.all_known(view.cursor),
    )


@board("role", *TABLES, mine=own)
def role_board(view: View) -> str:
    """One role (parameter `id`): who has which part in it, and the forms that change it."""
    edition = editions.current(view.cursor)
    state = role_state.read(view.cursor, edition.id) if edition else None
    card = next((each for each in state.cards if each.role.id == view.params.get("id", "")), None) if state else None
    if state is None or card is None or not view.takes_part():
        return render("role_gone.html", view=view, known=card is not None)
    return render(
        "role.html",
        view=view,
        card=card,
        state=state,
        domains=domain_names(),
        parts=part_names(),
        meanings=part_meanings(),
        people=people.all_known(view.cursor),
        structures=structures.all_known(view.cursor),
    )


@board("open_roles", *TABLES, "plenary", "agenda_item", mine=own)
def open_roles(view: View) -> str:
    """On the plenary's page, while one is open: the roles that nobody has taken, each with its button."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return ""
    shown = plenaries.at_hand(view.cursor)
    state = role_state.read(view.cursor, edition.id)
    if shown is None or shown.state != "open" or not state.cards:
        return ""
    return render("open_roles.html", view=view, state=state, found=state.open)


@dataclass(frozen=True)
class Sheet:
    """What a structure does: by part, the cards with the names of its people; then what is open in its column."""

    structure: Structure
    by_part: dict[str, list[tuple[Card, list[Named]]]]
    to_take: list[Card]

    @property
    def empty(self) -> bool:
        """Whether it has no part in any role."""
        return not any(self.by_part.values())


@board("role_sheets", *TABLES)
def role_sheets(view: View) -> str:
    """« Vos rôles »: one page per structure; of one alone (parameter `structure`), or of all those concerned."""
    edition = editions.current(view.cursor)
    if edition is None or not view.takes_part():
        return render("roles_none.html", view=view)
    state = role_state.read(view.cursor, edition.id)
    wanted = view.params.get("structure", "")
    known = structures.all_known(view.cursor)
    belongings = people.belongings(view.cursor)
    sheets = [_sheet(state, each, belongings) for each in known if wanted in ("", each.id)]
    return render(
        "role_sheets.html",
        view=view,
        edition=edition,
        sheets=[sheet for sheet in sheets if wanted or not sheet.empty],
        wanted=wanted,
        parts=part_names(),
        meanings=part_meanings(),
    )


def _sheet(state: RoleState, structure: Structure, belongings: dict[str, list[str]]) -> Sheet:
    """A person's part counts for the structure they had it for, or for theirs when they had it for none."""

    def theirs(named: Named) -> bool:
        part = named.part
        return part.structure_id == structure.id or (
            not part.structure_id and structure.id in belongings.get(part.person_id, ())
        )

    by_part = {
        kind: [(card, found) for card in state.cards if (found := [each for each in card.parts[kind] if theirs(each)])]
        for kind in PARTS
    }
    columns = {
        actor.id for actor in state.actors
        if actor.structure_id == structure.id or (not actor.structure_id and actor.kind == structure.kind)
    }  # fmt: skip
    return Sheet(structure, by_part, [card for card in state.open if card.role.actor_id in columns])
