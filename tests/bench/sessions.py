"""Open sessions without a browser: the two sockets that each tab holds, spoken as the browser does.

Sixty real browsers would measure the machine that draws them; these measure the server.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

TRIGGER = "$$STREAMLIT_INTERNAL_KEY_{id}__events"


@dataclass
class Session:
    """One tab on a page: Streamlit's stream, and the live channel unless the page polls."""

    base: str
    page: str
    cookie: str
    live: bool = True
    regions: dict[str, tuple[str, str, dict[str, Any]]] = field(default_factory=dict)
    seen: list[float] = field(default_factory=list)
    runs: int = 0
    _tasks: list[asyncio.Task[None]] = field(default_factory=list)
    _ready: asyncio.Event = field(default_factory=asyncio.Event)
    _hash: str = ""

    async def open(self) -> None:
        """Load the page and wait until its script has run."""
        headers = {"Cookie": self.cookie, "Origin": self.base}
        address = self.base.replace("http", "ws")
        self.stream = await websockets.connect(
            f"{address}/_stcore/stream", additional_headers=headers, subprotocols=["streamlit"], max_size=None  # type: ignore[list-item]
        )
        self._tasks.append(asyncio.create_task(self._hear_stream()))
        await self._rerun()
        await asyncio.wait_for(self._ready.wait(), 90)
        if self.live:
            self.channel = await websockets.connect(f"{address}/live", additional_headers=headers, max_size=None)
            for name, (_id, _fragment, data) in self.regions.items():
                follow = {"type": "follow", "name": name, "tables": data["tables"], "revision": data["revision"]}
                await self.channel.send(json.dumps(follow))
            self._tasks += [asyncio.create_task(self._hear_channel()), asyncio.create_task(self._ping())]

    async def close(self) -> None:
        """Leave."""
        for task in self._tasks:
            task.cancel()
        await self.stream.close()
        if self.live:
            await self.channel.close()

    async def _rerun(self, region: str = "", revision: int = 0) -> None:
        message = BackMsg()
        state = message.rerun_script
        state.page_name, state.page_script_hash = self.page, self._hash
        state.context_info.timezone = "Europe/Paris"
        state.context_info.locale = "fr-FR"
        if region:
            component, fragment, _data = self.regions[region]
            state.fragment_id = fragment
            widget = state.widget_states.widgets.add()
            widget.id = TRIGGER.format(id=component)
            widget.json_trigger_value = json.dumps([{"event": "changed", "value": revision}])
        await self.stream.send(message.SerializeToString())

    async def _hear_stream(self) -> None:
        async for raw in self.stream:
            message = ForwardMsg()
            message.ParseFromString(raw if isinstance(raw, bytes) else raw.encode())
            kind = message.WhichOneof("type")
            if kind == "new_session":
                self._hash = message.new_session.page_script_hash
            elif kind == "delta" and message.delta.new_element.HasField("bidi_component"):
                component = message.delta.new_element.bidi_component
                data = json.loads(component.json or "{}")
                if data.get("kind") == "region":
                    self.regions[data["name"]] = (component.id, message.delta.fragment_id, data)
            elif kind == "script_finished":
                self.runs += 1
                self._ready.set()
                self.seen.append(time.perf_counter())

    async def _hear_channel(self) -> None:
        async for raw in self.channel:
            message = json.loads(raw)
            if message["type"] == "revision":
                await self._rerun(message["name"], message["revision"])

    async def _ping(self) -> None:
        while True:
            await asyncio.sleep(5)
            await self.channel.send('{"type": "ping"}')


async def open_many(count: int, base: str, page: str, cookie: str, live: bool = True) -> list[Session]:
    """`count` sessions on the same page, a few at a time."""
    sessions = [Session(base, page, cookie, live) for _ in range(count)]
    for start in range(0, count, 5):
        await asyncio.gather(*(session.open() for session in sessions[start : start + 5]))
    return sessions
