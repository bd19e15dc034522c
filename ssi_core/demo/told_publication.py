"""The programme made public, as the collective's file tells it."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Step
from ssi_core.demo.told_collective import Told


def published(collective: Told, moments: Moments) -> Iterator[Step]:
    """Once, by who runs the room; nothing when the file does not say so."""
    if told := collective.get("publication"):
        fields = {"introduction": told["introduction"].strip(), "sites": told.get("sites", "")}
        yield Step(moments.of(told["quand"]), collective["animation"], "publication.publish", fields)
