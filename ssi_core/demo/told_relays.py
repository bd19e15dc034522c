"""The relays of information as their file tells them: who relays to whom, what they passed on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure


def relayed(told: Told, moments: Moments) -> Iterator[Step]:
    """Every step; who adds a relay of their own structure agrees by doing so."""
    for each in told.get("relais", ()):
        fields = {
            "structure_id": structure(each["de"]),
            "to_id": structure(each["vers_structure"]) if each.get("vers_structure") else "",
            "to_whom": each.get("vers", ""),
            "channel": each["moyen"],
        }
        yield Step(moments.of(each["quand"]), each["par"], "relay.add", fields, keep=_relay(each["cle"]).name)
    for number, each in enumerate(told.get("information", ()), start=1):
        kept, at = f"information:{number}", moments.of(each["quand"])
        due = (at + timedelta(days=each["dans"])).date() if each.get("dans") else ""
        yield Step(at, each["par"], "relay.add_news", {"what": each["quoi"], "due_on": due}, keep=kept)
        for said in each.get("confirme", ()):
            its = {"news_id": Called(kept), "relay_id": _relay(said["relais"]), "remark": said.get("remarque", "")}
            yield Step(moments.of(said["quand"]), said["par"], "relay.pass_on", its)


def _relay(key: str) -> Called:
    return Called(f"relais:{key}")
