"""The upkeep commands by name, what they are asked and what they answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ssi_core.actions.desk import Desk


@dataclass(frozen=True)
class Asked:
    """What a command is given; `file` is the content of a file that only the command line can read."""

    desk: Desk
    options: Mapping[str, str]
    file_name: str = ""
    file: bytes = b""


@dataclass(frozen=True)
class Answer:
    """What a command found or did (JSON), and the files it made, by name."""

    data: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)


class Impossible(Exception):
    """The command cannot be done; the message is a French sentence that says why, and what to do."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


Upkeep = Callable[[Asked], Answer]
COMMANDS: dict[str, Upkeep] = {}


def upkeep(name: str) -> Callable[[Upkeep], Upkeep]:
    """Declare an upkeep command."""

    def register(function: Upkeep) -> Upkeep:
        COMMANDS[name] = function
        return function

    return register
