"""The forms of the plain pages: cleaned, short, and sent from our own pages only."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request

from ssi_core.domain.cleaning import clean

FORM_BYTES = 20_000


async def form_of(request: Request) -> dict[str, str] | None:
    """The cleaned fields of a form of ours; None when it comes from elsewhere, is too long or cannot be read."""
    length = request.headers.get("content-length", "")
    if not _same_origin(request) or not length.isdecimal() or len(length) > 9 or int(length) > FORM_BYTES:
        return None
    try:
        sent = (await request.form()).items()
    except HTTPException:
        return None
    return {clean(name): clean(value) for name, value in sent if isinstance(value, str)}


def _same_origin(request: Request) -> bool:
    origin = request.headers.get("origin")
    return origin is None or origin.split("://", 1)[-1] == request.headers.get("host")
