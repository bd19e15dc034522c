"""What says that it is too long is refused before it is read."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ssi_core.web.body_limit import FORM_BYTES, BodyLimitMiddleware


async def taken(request):
    return PlainTextResponse(str(len(await request.body())))


@pytest.mark.parametrize("length", [str(FORM_BYTES + 1), "9" * 20, "1" * 5000])
def test_an_announced_length_beyond_the_limit_is_refused_however_long_its_figure(length):
    app = Starlette(routes=[Route("/", taken, methods=["POST"])], middleware=[Middleware(BodyLimitMiddleware)])
    answer = TestClient(app).post("/", content=b"abc", headers={"content-length": length})
    assert answer.status_code == 413 and "trop long" in answer.text
