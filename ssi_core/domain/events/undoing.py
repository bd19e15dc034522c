"""Going back."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event


@dataclass(frozen=True)
class Undone(Event):
    """The changes of one earlier command were taken back."""

    undone_op_id: str
