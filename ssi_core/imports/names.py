"""When two names are the same name."""

from __future__ import annotations

import re
import unicodedata

# The dots of « M.J.C. », which many write « MJC ».
_INITIALS_DOT = re.compile(r"(?<=\b[^\W\d_])\.(?=[^\W\d_]\b)")


def normalise_name(text: str) -> str:
    """`text` in lower case, without accents, punctuation or double spaces: what makes names equal."""
    folded = _INITIALS_DOT.sub("", text).casefold().replace("œ", "oe").replace("æ", "ae")
    plain = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = re.sub(r"[\W_]+", " ", plain).split()
    # A name made of signs only must still differ from another one.
    return " ".join(words) or " ".join(text.casefold().split())
