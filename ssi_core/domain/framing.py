"""Which web sites may show our public pages inside theirs."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9-]{1,63})*")
OURS = "'self'"


def site_of(given: str) -> str:
    """The origin (https://name) that a person means by the address of a site or of one of its pages; '' for none."""
    text = given if "://" in given else f"https://{given}"
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return ""
    name = (parts.hostname or "").encode("idna").decode() if _encodable(parts.hostname or "") else ""
    if parts.scheme not in {"http", "https"} or ("." not in name and name != "localhost") or not _HOST.fullmatch(name):
        return ""
    return f"{parts.scheme}://{name}" + (f":{port}" if port else "")


def frame_ancestors(sites: list[str]) -> str:
    """What the browser is told of who may frame the page."""
    return " ".join([OURS, *sites])


def _encodable(name: str) -> bool:
    try:
        name.encode("idna")
    except UnicodeError:
        return False
    return True
