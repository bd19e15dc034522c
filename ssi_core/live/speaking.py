"""A tour de table as screens show it: who speaks, who comes next, who has not been heard yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, timedelta

from ssi_core.domain.speaking import in_order
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import attendance, people, speaking, structures
from ssi_core.store.queries.speaking import Round, Turn

TABLES = ("speaking_round", "speaking_turn", "attendance", "structure", "person")


@dataclass(frozen=True)
class ShownTurn:
    """A turn with the name of the person, and of their structure ('' for none)."""

    turn: Turn
    name: str
    structure: str


@dataclass(frozen=True)
class Share:
    """How long a structure spoke (seconds), in how many turns."""

    name: str
    turns: int
    seconds: int


@dataclass(frozen=True)
class ShownRound:
    """A tour de table: `ends_at` is when the speaker's time is up, in milliseconds since 1970."""

    round: Round
    speaker: ShownTurn | None
    waiting: tuple[ShownTurn, ...]
    ends_at: int | None
    shares: tuple[Share, ...]
    unheard: tuple[str, ...]

    @property
    def longest(self) -> int:
        """The longest share, in seconds."""
        return max((share.seconds for share in self.shares), default=0)


def shown(cursor: Cursor, found: Round) -> ShownRound:
    """Everything of a tour de table, read once."""
    turns = speaking.turns(cursor, found.id)
    names, structure_names = people.names(cursor), structures.names(cursor)

    def named(turn: Turn) -> ShownTurn:
        return ShownTurn(turn, names.get(turn.person_id, _("une personne")), structure_names.get(turn.structure_id, ""))

    speaker = next((turn for turn in turns if turn.state == "speaking"), None)
    heard = [turn for turn in turns if turn.state != "waiting"]
    order = in_order([turn for turn in turns if turn.state == "waiting"], heard)
    ends_at = None
    if speaker is not None and speaker.began_on is not None:
        end = speaker.began_on + timedelta(seconds=found.seconds_each)
        ends_at = int(end.replace(tzinfo=UTC).timestamp() * 1000)
    spoken: dict[str, list[int]] = defaultdict(list)
    for turn in heard:
        who = structure_names.get(turn.structure_id) or names.get(turn.person_id, _("une personne"))
        spoken[who].append(turn.seconds)
    present = {
        line.structure_id
        for line in attendance.of_plenary(cursor, found.plenary_id)
        if line.state == "present" and not line.is_guest and line.structure_id
    }
    quiet = present - {turn.structure_id for turn in heard}
    return ShownRound(
        found,
        named(speaker) if speaker else None,
        tuple(named(turn) for turn in order),
        ends_at,
        tuple(
            sorted(
                (Share(name, len(each), sum(each)) for name, each in spoken.items()),
                key=lambda share: (-share.seconds, share.name.casefold()),
            )
        ),
        tuple(sorted((structure_names[each] for each in quiet if each in structure_names), key=str.casefold)),
    )
