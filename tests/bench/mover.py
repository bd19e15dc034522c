"""Someone who moves an activity back and forth through the live channel."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from websockets.sync.client import connect

from ssi_core.actions.desk import Desk
from ssi_core.domain.ids import new_id
from ssi_core.store.database import Database
from ssi_core.web.signing import Signer

START = datetime(2026, 11, 14, 14, 0)


@dataclass
class Mover:
    """`move(n)` puts the activity n hours after the start of the first Saturday."""

    cookie: str
    activity: str
    channel: Any = None

    @classmethod
    def prepare(cls, database: Database, signer: Signer) -> Mover:
        """Twenty activities, of which one will move; the mover is a participant of the room."""
        desk = Desk(database)
        for number in range(20):
            starts = START + timedelta(days=number % 14)
            desk.perform(
                "alice",
                "activity.create",
                {"title": f"Activité {number}", "starts": starts.isoformat(), "ends": (starts + timedelta(hours=2)).isoformat(),
                 "state": "confirmed"},
            )
        with database.read() as cursor:
            row = cursor.execute("SELECT id FROM activity WHERE title = 'Activité 0'").fetchone()
        return cls(f"pleniere={signer.cookie('alice')}", str(row[0]) if row else "")

    def connect(self, base: str) -> None:
        """Open the channel."""
        self.channel = connect(base.replace("http", "ws") + "/live", additional_headers={"Cookie": self.cookie}, origin=base)  # type: ignore[arg-type]
        self.channel.recv()

    def move(self, number: int) -> None:
        """Move, and wait for the acknowledgement. RuntimeError when refused."""
        starts = START + timedelta(hours=1 + number % 5)
        fields = {"activity_id": self.activity, "starts": starts.isoformat(), "ends": (starts + timedelta(hours=2)).isoformat()}
        self.channel.send(json.dumps({"type": "do", "op": new_id(), "action": "activity.move", "fields": fields}))
        while True:
            answer = json.loads(self.channel.recv(timeout=20))
            if answer["type"] == "done":
                if not answer["ok"]:
                    raise RuntimeError(answer["message"])
                return
