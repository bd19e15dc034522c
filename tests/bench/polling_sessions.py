"""Sixty sessions of the polling page: each runs its fragment every second, as the browser's timer would ask."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


async def _poll(base: str, stop: asyncio.Event) -> int:
    """One session; gives how many times its fragment ran."""
    address = base.replace("http", "ws") + "/_stcore/stream"
    runs = 0
    async with websockets.connect(address, subprotocols=["streamlit"], max_size=None, origin=base) as stream:  # type: ignore[list-item,arg-type]
        first = BackMsg()
        first.rerun_script.page_script_hash = ""
        await stream.send(first.SerializeToString())
        fragment, script = "", ""

        async def hear() -> None:
            nonlocal fragment, script, runs
            async for raw in stream:
                message = ForwardMsg()
                message.ParseFromString(raw if isinstance(raw, bytes) else raw.encode())
                kind = message.WhichOneof("type")
                if kind == "auto_rerun":
                    fragment = message.auto_rerun.fragment_id
                elif kind == "new_session":
                    script = message.new_session.page_script_hash
                elif kind == "script_finished":
                    runs += 1

        listening = asyncio.create_task(hear())
        while not stop.is_set():
            await asyncio.sleep(1)
            if fragment:
                again = BackMsg()
                again.rerun_script.fragment_id = fragment
                again.rerun_script.page_script_hash = script
                again.rerun_script.is_auto_rerun = True
                await stream.send(again.SerializeToString())
        listening.cancel()
    return runs


async def open_polling(server: Any, count: int, seconds: int) -> float:
    """Per cent of a core that `count` polling sessions cost the server during `seconds`."""
    stop = asyncio.Event()
    sessions = [asyncio.create_task(_poll(server.url, stop)) for _ in range(count)]
    await asyncio.sleep(15)
    process = psutil.Process(server.process.pid)
    before, began = sum(process.cpu_times()[:2]), time.perf_counter()
    await asyncio.sleep(seconds)
    used, elapsed = sum(process.cpu_times()[:2]) - before, time.perf_counter() - began
    stop.set()
    runs = await asyncio.gather(*sessions)
    if min(runs) < 5:
        raise RuntimeError("the polling sessions did not run: nothing was measured")
    return float(100 * used / elapsed)
