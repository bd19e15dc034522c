"""What tells whether a composed passage of a compte rendu is still the one that was corrected."""

from __future__ import annotations

from hashlib import sha256


def digest(text: str) -> str:
    """A short digest of the text."""
    return sha256(text.encode()).hexdigest()[:16]
