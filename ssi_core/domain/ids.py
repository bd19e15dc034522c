"""Identifiers that cannot be guessed and never mean anything."""

from __future__ import annotations

import secrets
import string

# No 0/O, 1/I/L, 5/S, 8/B, 2/Z: read aloud across a room, typed on a phone.
CODE_ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY"
CODE_LENGTH = 6


ID_LENGTH = 16


def new_id() -> str:
    """A random identifier of 16 letters and digits (95 bits): no sign that an address or a screen reads its own way."""
    return "".join(secrets.choice(string.ascii_letters + string.digits) for _ in range(ID_LENGTH))


def new_room_code() -> str:
    """A six-character code to join a room: 25^6, about 244 million possibilities."""
    return "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
