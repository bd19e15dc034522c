"""What an import may answer instead of a value: French sentences that say what to do."""

from __future__ import annotations


class UnreadableFile(Exception):
    """The file as a whole cannot be used."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class BadValue(ValueError):
    """A cell does not hold what its column expects."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
