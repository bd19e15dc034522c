"""Whether two spellings name the same thing."""

from __future__ import annotations

import re
import unicodedata


def plain(name: str) -> str:
    """The name without case, accents, punctuation or double spaces."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    letters = "".join(c for c in letters if not unicodedata.combining(c)).replace("œ", "oe").replace("æ", "ae")
    return " ".join(re.sub(r"[^\w]+", " ", letters).split())


def same_name(one: str, other: str) -> bool:
    """'Épicerie sociale' is 'epicerie  Sociale'."""
    return plain(one) == plain(other)
