"""The programme shown to everybody."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class ProgrammePublished(Event):
    """The programme of an edition is public, under an introduction; `sites` may frame it in their pages."""

    edition_id: str
    introduction: str
    sites: list[str]


@dataclass(frozen=True)
class ProgrammeWithdrawn(Event):
    """The programme of an edition is not public any more."""

    edition_id: str
