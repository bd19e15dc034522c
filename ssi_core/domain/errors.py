"""What an action may answer instead of doing what was asked.

Every message is a French sentence for the person who asked; none of these is a bug.
"""

from __future__ import annotations


class NotDone(Exception):
    """The action was not done, and the journal holds nothing of it."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class Refused(NotDone):
    """An input cannot be accepted; `errors` says why, by field name ('' for the whole form).

    `see` is the address of what the message speaks of: a link beside it.
    """

    def __init__(self, message: str, field: str = "", *, see: str = "", **errors: str) -> None:
        super().__init__(message)
        self.see = see
        self.errors: dict[str, str] = errors or {field: message}


class Forbidden(NotDone):
    """The person's role does not allow this action."""


class Missing(NotDone):
    """What the action is about does not exist (any more)."""


class Conflict(NotDone):
    """Someone else changed the same words: the person must choose.

    `field` names the input, `theirs` is the text now stored, `mine` the text that was refused.
    """

    def __init__(self, message: str, field: str, theirs: str, mine: str) -> None:
        super().__init__(message)
        self.field = field
        self.theirs = theirs
        self.mine = mine


class Unavailable(NotDone):
    """The server cannot write at present (disk full, stopping): nothing was lost, try again later."""
