"""The actions by name, as the table of permissions and the screens call them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ssi_core.actions.command import Command
from ssi_core.domain.permissions import LEAST_ROLE

Fields = Mapping[str, Any]
Answer = dict[str, Any] | None
Action = Callable[[Command, Fields], Answer]
ACTIONS: dict[str, Action] = {}


def action(name: str) -> Callable[[Action], Action]:
    """Declare an action; TypeError when the table of permissions does not know it, or when it is declared twice."""
    if name not in LEAST_ROLE:
        raise TypeError(f"{name} has no line in the table of permissions")
    if name in ACTIONS:
        raise TypeError(f"{name} is declared twice")

    def register(function: Action) -> Action:
        ACTIONS[name] = function
        return function

    return register
