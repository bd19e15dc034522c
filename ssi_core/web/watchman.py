"""The background task that looks whether what people write can be kept, and has it said on every screen when not."""

from __future__ import annotations

import asyncio
import logging

from ssi_core.live.alert import Alert, alert_of
from ssi_core.live.channel import Channel
from ssi_core.locale import _
from ssi_core.store.database import Database

log = logging.getLogger(__name__)
EVERY_SECONDS = 2.0


class Watchman:
    """Lives as long as the application."""

    def __init__(self, database: Database, channel: Channel) -> None:
        self._database = database
        self._channel = channel

    async def work(self) -> None:
        """Until cancelled."""
        while True:
            try:
                await self.look()
            except Exception:
                log.exception("the disk could not be looked at")
            await asyncio.sleep(EVERY_SECONDS)

    async def look(self) -> None:
        """Once: the file is opened again if it was given up, the screens are told what changed."""
        usable = await asyncio.to_thread(self._database.revive)
        folder = self._database.path.parent if self._database.path else None
        await self._channel.warn(alert_of(folder) if usable else _out_of_reach())


def _out_of_reach() -> Alert:
    return Alert(
        _("Le serveur n’arrive plus à ouvrir ses données : rien n’est plus enregistré. Votre texte reste ici."),
        _("Arrêtez-le et démarrez-le de nouveau : s’il ne peut pas démarrer, il dira pourquoi."),
    )
