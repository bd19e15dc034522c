"""Skills where they are met: on a structure's page, beside an activity or a role."""

from __future__ import annotations

from ssi_core.domain.skill_asking import speaks_of
from ssi_core.live import skill_state
from ssi_core.live.boards import View, board
from ssi_core.live.boards.skills import form_values, own, requests_of, shown_need
from ssi_core.live.rendering import render
from ssi_core.live.skill_state import TABLES
from ssi_core.store.queries import people


@board("skill_needs", *TABLES, mine=own)
def skill_needs(view: View) -> str:
    """What the subject of the parameters `kind` and `id` needs, whom to ask, and a form to say more."""
    if not view.takes_part():
        return ""
    state = skill_state.read(view.cursor)
    subject = state.subjects.get(f"{view.params.get('kind', '')}:{view.params.get('id', '')}")
    if subject is None:
        return ""
    return render(
        "skill_needs.html",
        **form_values(view, state),
        subject=subject,
        needs=[shown_need(state, need) for need in state.needs if need.subject == subject.key],
        requests=[each for each in state.requests if each.subject == subject.key],
        names=people.names(view.cursor),
    )


@board("structure_skills", *TABLES, mine=own)
def structure_skills(view: View) -> str:
    """What a structure (parameter `id`) and its people can do, and what it is asked."""
    if not view.takes_part():
        return ""
    state = skill_state.read(view.cursor)
    structure = state.structures.get(view.params.get("id", ""))
    if structure is None:
        return ""
    key = f"structure:{structure.id}"
    offers = [offer for offer in state.offers if offer.skill_id in state.names and state.source(offer.actor) == key]
    offered = {offer.skill_id for offer in offers}
    values = form_values(view, state)
    return render(
        "structure_skills.html",
        **values,
        structure=structure,
        key=key,
        offers=offers,
        requests=requests_of(state, key),
        names=people.names(view.cursor),
        hinted=[
            row.name
            for row in state.rows
            if row.wanted and row.skill_id not in offered and speaks_of(structure.description, row.name)
        ],
    )
