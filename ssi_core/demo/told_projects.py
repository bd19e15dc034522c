"""The solidarity projects as their file tells them: who wrote each one down; which structures were brought together."""

from __future__ import annotations

from collections.abc import Iterator

from ssi_core.demo.moments import Moments
from ssi_core.demo.player import Step
from ssi_core.demo.told_collective import Told, structure


def listed(projects: list[Told], links: list[Told], moments: Moments) -> Iterator[Step]:
    """Every project, then every link, each when it was written."""
    for told in projects:
        fields = {
            "structure_id": structure(told["structure"]), "title": told["titre"], "country": told["pays"],
            "themes": told["themes"], "partners": told.get("avec", ""),
        }  # fmt: skip
        yield Step(moments.of(told["quand"]), told["par"], "project.add", fields)
    for told in links:
        pair = {"structure_id": structure(told["une"]), "other_id": structure(told["autre"])}
        yield Step(moments.of(told["quand"]), told["par"], "project.link", pair)
