"""The no-break spaces of French punctuation: no line begins with a colon, nor ends with «."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"


def unbroken(text: str) -> str:
    """`text` with no-break spaces where plain ones were typed."""
    return re.sub(r"(?<=«) | (?=[:;!?»%€](?:\s|$|[.,)]))", NO_BREAK, text)
