"""The addresses by which agendas follow the rétroplanning."""

from __future__ import annotations

from dataclasses import dataclass

from ssi_core.domain.event import Event

EVERYBODY = "everybody"


@dataclass(frozen=True)
class AgendaAddressRenewed(Event):
    """The addresses given until now, of a structure or of EVERYBODY, give nothing: the next ones are of `version`."""

    whose: str
    version: int
