"""Whether two spellings name the same thing."""

from __future__ import annotations

import re
import unicodedata

# The dots of « M.J.C. », which many write « MJC ».
_INITIALS_DOT = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")


def plain(name: str) -> str:
    """The name without case, accents, punctuation or double spaces; '' when it is made of signs only."""
    letters = unicodedata.normalize("NFKD", _INITIALS_DOT.sub("", name).casefold())
    if not letters.isascii():
        letters = "".join(c for c in letters if not unicodedata.combining(c)).replace("œ", "oe").replace("æ", "ae")
    return " ".join(re.sub(r"[\W_]+", " ", letters).split())


def name_key(name: str) -> str:
    """What two spellings of one name have in common; a name made of signs only still differs from another one."""
    return plain(name) or " ".join(name.casefold().split())


def same_name(one: str, other: str) -> bool:
    """'Épicerie sociale' is 'epicerie  Sociale'."""
    return name_key(one) == name_key(other)
