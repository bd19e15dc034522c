"""The plain pages while nothing can be recorded: said in French, and what was typed is still there."""

from __future__ import annotations

import asyncio

import pytest

from ssi_core.domain.errors import Unavailable
from ssi_core.store import disk
from ssi_core.web.postman import Postman


@pytest.fixture
def full(town, monkeypatch, tmp_path):
    """The disk of the town's folder is nearly full."""
    usage = type("Usage", (), {"free": 10 * disk.MEGABYTE})
    monkeypatch.setattr(disk.shutil, "disk_usage", lambda folder: usage)
    monkeypatch.setattr(town.desk.database, "path", tmp_path / "pleniere.duckdb")
    yield
    monkeypatch.setattr(town.desk.database, "path", None)


def test_the_post_starts_again_by_itself_once_there_is_room(town, monkeypatch):
    tries = []

    def settle(desk):
        tries.append(desk)
        if len(tries) == 1:
            raise Unavailable("plein")

    monkeypatch.setattr("ssi_core.web.postman.settle", settle)
    monkeypatch.setattr("ssi_core.web.postman.PAUSE", 0.01)

    async def some_time():
        post = asyncio.create_task(Postman(town.desk).work())
        await asyncio.sleep(0.3)
        assert not post.done()
        post.cancel()

    asyncio.run(some_time())
    assert len(tries) == 2


def test_the_entrance_says_it_and_keeps_what_was_typed(site, full):
    answer = site.browser().post(
        "/entrer", data={"code": site.code, "first_name": "Inès", "last_name": "Essai", "structure": "aucune"}
    )
    assert answer.status_code == 422 and "presque plein" in answer.text and 'value="Inès"' in answer.text


def test_a_facilitator_s_link_says_it_too(site, full):
    answer = site.browser().get("/cle/" + site.signer.facilitator_key("x"))
    assert answer.status_code == 503 and "presque plein" in answer.text
