"""The one stylesheet that the browser gets: the common sheet, then one sheet per subject of `assets/subjects/`."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

ASSETS = Path(__file__).parent / "assets"
ADDRESS = "/pleniere/assets/pleniere.css"


def sheets() -> list[Path]:
    """The files, in the order in which they are read."""
    return [ASSETS / "pleniere.css", *sorted((ASSETS / "subjects").glob("*.css"))]


@cache
def stylesheet() -> bytes:
    """All sheets in one."""
    return b"\n".join(path.read_bytes() for path in sheets())


@cache
def _tag() -> str:
    return f'"{hashlib.sha256(stylesheet()).hexdigest()[:20]}"'


async def _serve(request: Request) -> Response:
    headers = {"ETag": _tag(), "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == _tag():
        return Response(status_code=304, headers=headers)
    return Response(stylesheet(), media_type="text/css", headers=headers)


def route() -> Route:
    """Stands before the other assets, whose folder holds the common sheet alone."""
    return Route(ADDRESS, _serve)
