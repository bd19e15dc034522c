"""What a command did, told in one French sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from ssi_core.domain.event import Event
from ssi_core.domain.french import quoted
from ssi_core.locale import _

E = TypeVar("E", bound=Event)
LONGEST = 90


@dataclass(frozen=True)
class Facts:
    """A command as it is told: who did it, its first events, and the words that people know things and people by.

    `counts` are the numbers of its events by kind (their names in the journal), however many they are.
    `label(table, id)` is the title or the text of a thing, '' when nobody remembers it; `person(id)` a name.
    """

    who: str
    person_id: str
    events: Sequence[Event]
    label: Callable[[str, str], str]
    person: Callable[[str], str]
    counts: Mapping[str, int] = field(default_factory=dict)

    def first(self, kind: type[E]) -> E | None:
        """The first event of that kind."""
        return next((event for event in self.events if isinstance(event, kind)), None)

    def number(self, kind: type[Event]) -> int:
        """How many events of that kind."""
        return self.counts.get(kind.event_kind, 0)

    def named(self, table: str, row_id: str) -> str:
        """« Discosoupe »; long texts are cut."""
        text = " ".join(self.label(table, row_id).split())
        if not text:
            return _("(titre inconnu)")
        return quoted(text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…")


@dataclass(frozen=True)
class Words:
    """A template: {who} did it; {what} is the thing of `table` whose id is the `field` of the first event of `kind`;
    {person} is the one whose id is its field `person`.
    """

    template: str
    table: str = ""
    field: str = "id"
    kind: type[Event] = Event
    person: str = ""

    def fits(self, event: Event) -> bool:
        """Whether the event says what the template needs."""
        return hasattr(event, self.person or self.field)


Sentence = Words | Callable[[Facts], str]


def capitalised(sentence: str) -> str:
    """The sentence with its first letter in capitals, and a full stop."""
    ended = sentence if sentence.endswith((".", "…", "!", "?")) else f"{sentence}."
    return ended[:1].upper() + ended[1:]
