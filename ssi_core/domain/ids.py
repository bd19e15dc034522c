"""Identifiers that cannot be guessed and never mean anything."""

from __future__ import annotations

import secrets

# No 0/O, 1/I/L, 5/S, 8/B, 2/Z: read aloud across a room, typed on a phone.
CODE_ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY"
CODE_LENGTH = 6


def new_id() -> str:
    """A random identifier of 16 URL-safe characters (96 bits)."""
    return secrets.token_urlsafe(12)


def new_room_code() -> str:
    """A six-character code to join a room: 25^6, about 244 million possibilities."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
