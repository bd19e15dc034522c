"""The programme as its file tells it: activities on the days of the edition, whatever the year."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Called, Step
from ssi_core.demo.told_collective import Told, structure
from ssi_core.demo.told_themes import theme


def activity(key: str) -> Called:
    """The activity of the story called `key`."""
    return Called(f"activite:{key}")


def slot(told: Told, moments: Moments) -> Told:
    """The times of an activity: `jour` is a day of the edition, `jusqu_au` its last one when it lasts several."""
    first: int = told["jour"]
    last: int = told.get("jusqu_au", first)
    return {
        "starts": moments.edition_day(first, told["de"]).isoformat(),
        "ends": moments.edition_day(last, told["a"]).isoformat(),
    }


def planned(activities: list[Told], moments: Moments) -> Iterator[Step]:
    """Every activity put on the programme, and confirmed on the way when it was."""
    for told in activities:
        key, who = told["cle"], told["par"]
        fields = {
            "title": told["titre"],
            "description": told["description"],
            "holder_id": structure(told["porteur"]) if told.get("porteur") else "",
            "co_holder_ids": [structure(each) for each in told.get("avec", ())],
            "publics": told.get("publics", []),
            "theme_ids": [theme(each) for each in told.get("themes", ())],
            "place": told.get("lieu", ""),
        }
        at = moments.of(told["proposee"])
        yield Step(at, who, "activity.create", fields | slot(told, moments), keep=f"activite:{key}")
        if told.get("confirmee"):
            state = {"activity_id": activity(key), "state": "confirmed"}
            yield Step(moments.of(told["confirmee"]), who, "activity.set_state", state)
