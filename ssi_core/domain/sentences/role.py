"""The board of roles, as the history tells it."""

from __future__ import annotations

from ssi_core.domain.events.role import RoleAdded, RoleMoved, RolePartGiven, RoleRemoved
from ssi_core.domain.french import count
from ssi_core.domain.roles import part_names
from ssi_core.domain.telling import Facts, Sentence, Words
from ssi_core.locale import _


def sentences() -> dict[str, Sentence]:
    """By action."""
    return {
        "role.apply_template": applied,
        "role.add_actor": Words(_("{who} a ajouté {what} au tableau des rôles"), "role_actor"),
        "role.rename_actor": Words(_("{who} a renommé une colonne des rôles : {what}"), "role_actor"),
        "role.remove_actor": Words(_("{who} a retiré {what} du tableau des rôles"), "role_actor"),
        "role.set_limits": Words(_("{who} a changé les seuils de surcharge")),
        "role.add": Words(_("{who} a ajouté le rôle {what}"), "role", kind=RoleAdded),
        "role.reword": Words(_("{who} a modifié le rôle {what}"), "role"),
        "role.move": Words(_("{who} a déplacé le rôle {what}"), "role", kind=RoleMoved),
        "role.remove": Words(_("{who} a retiré le rôle {what}"), "role", kind=RoleRemoved),
        "role.take": Words(_("{who} se charge du rôle {what}"), "role", "role_id", RolePartGiven),
        "role.release": Words(_("{who} ne se charge plus du rôle {what}"), "role_part"),
        "role.give_part": given,
        "role.end_part": Words(_("{who} a retiré quelqu’un du rôle {what}"), "role_part"),
    }


def applied(facts: Facts) -> str:
    """How many roles came."""
    return _("{who} a appliqué un modèle de rôles ({roles})").format(
        who=facts.who, roles=count(facts.number(RoleAdded), _("rôle"), _("rôles"))
    )


def given(facts: Facts) -> str:
    """Who, and what they do in it."""
    event = facts.first(RolePartGiven)
    if event is None:
        return _("{who} a noté qui fait quoi").format(who=facts.who)
    named = facts.named("structure", event.structure_id) if event.structure_id else ""
    person = facts.person(event.person_id) if event.person_id else named
    return _("{who} a noté {person} pour le rôle {what} ({part})").format(
        who=facts.who, person=person, what=facts.named("role", event.role_id),
        part=part_names().get(event.part, event.part).lower(),
    )  # fmt: skip
