"""Every screen is told that nothing is recorded any more, and then that all is well again."""

from __future__ import annotations

import asyncio
import json
import os

import pytest

from ssi_core.domain.permissions import Role
from ssi_core.live.alert import Alert, alert_of
from ssi_core.live.gallery import Gallery
from ssi_core.live.revisions import Revisions
from ssi_core.live.screen import Screen
from ssi_core.store import disk


class Socket:
    def __init__(self):
        self.said = []

    async def send_text(self, text):
        self.said.append(json.loads(text))


@pytest.fixture
def free(monkeypatch):
    """Say how many megabytes are left."""

    def left(megabytes):
        usage = type("Usage", (), {"free": megabytes * disk.MEGABYTE})
        monkeypatch.setattr(disk.shutil, "disk_usage", lambda folder: usage)

    return left


def test_the_disk_is_spoken_of_when_it_fills_up_and_when_it_is_full(free, tmp_path):
    free(2000)
    assert alert_of(tmp_path) == Alert() == alert_of(None)
    free(200)
    soon = alert_of(tmp_path)
    assert soon.message == "" and "200 Mo" in soon.remedy
    free(99)
    full = alert_of(tmp_path)
    assert "presque plein" in full.message and "il reste 90 Mo, il en faut 100" in full.remedy
    assert full.for_role(Role.PARTICIPANT) == Alert(full.message) and full.for_role(Role.FACILITATOR) == full


def test_a_folder_that_may_not_be_written_is_spoken_of(free, tmp_path, monkeypatch):
    free(2000)
    monkeypatch.setattr(os, "access", lambda folder, mode: False)
    assert "ne peut plus écrire dans son dossier" in alert_of(tmp_path).message


def test_each_screen_hears_once_what_is_for_it(town):
    from ssi_core.live.channel import Channel

    revisions = Revisions(0)
    channel = Channel(town.desk, Gallery(town.desk.database, revisions), revisions)
    sockets = {role: Socket() for role in (Role.FACILITATOR, Role.PARTICIPANT, Role.VISITOR)}
    channel._screens = {Screen(socket, role, role) for role, socket in sockets.items()}

    async def alerted():
        await channel.warn(Alert("Plein.", "Faites de la place."))
        await channel.warn(Alert("Plein.", "Faites de la place."))
        await channel.warn(Alert())

    asyncio.run(alerted())
    over = {"type": "alert", "message": "", "remedy": ""}
    said = {"type": "alert", "message": "Plein.", "remedy": "Faites de la place."}
    assert sockets[Role.FACILITATOR].said == [said, over]
    assert sockets[Role.PARTICIPANT].said == sockets[Role.VISITOR].said == [said | {"remedy": ""}, over]
