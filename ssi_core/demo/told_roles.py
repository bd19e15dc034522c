"""The roles as their file tells them: the table that was applied, then who took what, or was asked for it."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.actions.role_templates import all_templates
from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step, person
from ssi_core.demo.told_collective import Told, structure


def shared_out(told: Told, moments: Moments) -> Iterator[Step]:
    """Every step. ValueError when a role is not in the table."""
    if not told:
        return
    template = all_templates()[told["modele"]]
    # The table's actors come first among what the step creates, then its roles, in order.
    titles = [(actor.name, role.title) for actor in template.actors for role in actor.roles]
    first = len(template.actors)
    yield Step(
        moments.of(told["quand"]), told["par"], "role.apply_template", {"template": told["modele"]}, keep="roles"
    )
    for each in told.get("place", ()):
        place = first + titles.index((each["acteur"], each["role"]))
        its = {"id": Called(f"roles/{place}")}
        at = moments.of(each["quand"])
        if each.get("prend"):
            yield Step(at, each["prend"], "role.take", its)
        else:
            who = {
                "person_id": Called(person(each["personne"])) if each.get("personne") else "",
                "structure_id": structure(each["structure"]) if each.get("structure") else "",
            }
            yield Step(at, each["par"], "role.give_part", its | who | {"part": each["en"]})
