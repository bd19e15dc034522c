"""A place for each: what every structure of the collective has in the programme, those who have nothing first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from ssi_core.domain.same_name import name_key


@dataclass(frozen=True)
class Share:
    """What a structure has: activities it leads or helps with (their positions), slots in the communication.

    `communication` is None while nobody notes such slots.
    """

    structure_id: str
    name: str
    kind: str
    leads: tuple[int, ...] = ()
    helps: tuple[int, ...] = ()
    communication: int | None = None

    @property
    def activities(self) -> int:
        """How many activities name it."""
        return len(self.leads) + len(self.helps)

    @property
    def lacks(self) -> bool:
        """Whether it has no activity, or no slot in the communication."""
        return not self.activities or self.communication == 0


def shares(
    structures: Iterable[tuple[str, str, str]],
    activities: Sequence[tuple[str, Sequence[str]]],
    communication: Mapping[str, int] | None = None,
) -> list[Share]:
    """The share of each structure (id, name, kind), from activities (holder, co-holders): who has least comes first."""
    found = []
    for structure_id, name, kind in structures:
        leads = tuple(n for n, (holder, _others) in enumerate(activities) if holder == structure_id)
        helps = tuple(
            n for n, (holder, others) in enumerate(activities) if structure_id in others and holder != structure_id
        )
        slots = None if communication is None else communication.get(structure_id, 0)
        found.append(Share(structure_id, name, kind, leads, helps, slots))
    return sorted(found, key=_least_first)


def _least_first(share: Share) -> tuple[bool, int, int, int, str]:
    return (share.activities > 0, share.communication or 0, share.activities, len(share.leads), name_key(share.name))
