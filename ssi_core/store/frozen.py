"""Final texts and pictures: beside the journal, known by their digest, in the same transaction."""

from __future__ import annotations

import json
from hashlib import sha256

from ssi_core.store.database import Cursor


def keep_minutes(cursor: Cursor, content: str) -> str:
    """Keep a final text (JSON); its digest."""
    digest = sha256(content.encode()).hexdigest()
    cursor.execute("INSERT OR REPLACE INTO frozen_minutes VALUES (?, ?, false)", [digest, content])
    return digest


def forget_name(cursor: Cursor, name: str, instead: str) -> None:
    """Take a full name out of every final text: who asks to be forgotten is forgotten there too."""
    if not name.strip():
        return
    written = json.dumps(name, ensure_ascii=False)[1:-1]
    instead = json.dumps(instead, ensure_ascii=False)[1:-1]
    cursor.execute(
        "UPDATE frozen_minutes SET content = replace(content, $1, $2), redacted = true WHERE contains(content, $1)",
        [written, instead],
    )


def keep_picture(cursor: Cursor, content: bytes) -> str:
    """Keep a picture (PNG); its digest."""
    digest = sha256(content).hexdigest()
    cursor.execute("INSERT OR REPLACE INTO picture VALUES (?, ?)", [digest, content])
    return digest
