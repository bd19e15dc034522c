"""The communication kit: its kinds of items, and how a structure is seen in one."""

from __future__ import annotations

from ssi_core.locale import _

KINDS = ("poster", "leaflet", "banner", "magazine", "web", "screen", "press", "other")
PLANNED, PUBLISHED = STATES = ("planned", "published")


def kind_names() -> dict[str, str]:
    """As people call them, most used first."""
    return {
        "poster": _("Affiche"),
        "leaflet": _("Programme, dépliant"),
        "banner": _("Banderole"),
        "magazine": _("Journal municipal"),
        "web": _("Site et réseaux"),
        "screen": _("Panneau lumineux"),
        "press": _("Presse et radio"),
        "other": _("Autre"),
    }


def state_names() -> dict[str, str]:
    """How a structure is seen: '' when it is not."""
    return {"": _("rien"), PLANNED: _("prévu"), PUBLISHED: _("paru")}


def following(state: str) -> str:
    """What one press makes of it: nothing, planned, published, nothing again."""
    order = ("", *STATES)
    return order[(order.index(state) + 1) % len(order)]
