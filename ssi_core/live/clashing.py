"""Clashes as boards show them: in words, with other slots, and with what was already proposed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from ssi_core.domain import clock
from ssi_core.domain.clash_words import level_name, reason_sentences
from ssi_core.domain.clashes import Clash, all_clashes, clashes_of, level
from ssi_core.domain.free_slots import OtherSlot, other_slots
from ssi_core.domain.occasions import Circumstances, Occasion
from ssi_core.domain.programme import CONFIRMED
from ssi_core.live.boards import View
from ssi_core.live.rendering import render
from ssi_core.store.queries import editions, occasions, people, programme, slots, structures, themes
from ssi_core.store.queries.editions import Edition

TABLES = (*occasions.TABLES, "slot_proposal", "belonging", "person")


@dataclass(frozen=True)
class Move:
    """An activity that could be elsewhere, and where, the best first."""

    activity: Occasion
    slots: Sequence[OtherSlot]


@dataclass(frozen=True)
class ShownClash:
    """A clash, its level in one word, its reasons as sentences, and what could be moved."""

    clash: Clash
    level: str
    said: str
    reasons: Sequence[str]
    moves: Sequence[Move] = ()

    @property
    def key(self) -> str:
        """Unique on a page."""
        return "-".join(sorted(self.clash.ids))


class Reading:
    """What the boards of one edition read, once."""

    def __init__(self, view: View, edition: Edition) -> None:
        self.edition = edition
        self.occasions, self.circumstances = occasions.of_edition(view.cursor, edition)
        self._structures = structures.names(view.cursor)
        self._themes = {each.id: each.title for each in themes.of_edition(view.cursor, edition.id)}
        self._slots: dict[str, list[OtherSlot]] = {}

    def clashes(self) -> tuple[Clash, ...]:
        """Every clash, the strongest first."""
        return all_clashes(self.occasions, self.circumstances)

    def shown(self, clash: Clash, *, moves: Sequence[Move] = ()) -> ShownClash:
        """A clash in words."""
        said = reason_sentences(clash, self._structures, self._themes)
        return ShownClash(clash, level(clash.strength), level_name(clash.strength), said, moves)

    def other_slots(self, activity: Occasion) -> list[OtherSlot]:
        """Where it could be, from today on."""
        if activity.id not in self._slots:
            self._slots[activity.id] = _slots(activity, self.occasions, self.edition, self.circumstances)
        return self._slots[activity.id]

    def moves(self, clash: Clash) -> list[Move]:
        """What could be moved: first an idea, then what gains most; only what has somewhere better to go."""
        sides = [each for each in (clash.one, clash.other) if each is not None]
        found = [Move(each, self.other_slots(each)) for each in sides]
        return sorted(
            (move for move in found if move.slots),
            key=lambda move: (move.activity.state == CONFIRMED, -move.slots[0].gain, move.activity.title),
        )


def _slots(
    activity: Occasion, known: Sequence[Occasion], edition: Edition, circumstances: Circumstances
) -> list[OtherSlot]:
    days = (edition.starts_on, edition.ends_on)
    return other_slots(activity, known, days, circumstances, not_before=clock.today().date())


def panel(view: View, edition: Edition, activity_id: str) -> Markup:
    """The clashes of one activity, with other slots, as its board shows them under its title; '' when cancelled."""
    reading = Reading(view, edition)
    one = next((each for each in reading.occasions if each.id == activity_id), None)
    if one is None:
        return Markup("")
    found = clashes_of(one, reading.occasions, reading.circumstances)
    html = render(
        "activity_clashes.html",
        view=view,
        activity=one,
        clashes=[reading.shown(each) for each in found],
        slots=reading.other_slots(one),
        proposed=[each for each in slots.of_activity(view.cursor, activity_id) if each.state == "proposed"],
        names=people.names(view.cursor),
    )
    return Markup(html)  # noqa: S704 - made by our own template, which escapes what people typed


def spoken_for(view: View, wanted: Iterable[str]) -> dict[str, list[str]]:
    """For each person, `speaks-…` for the activities that they may answer for, and `slot-…` for their proposals."""
    found: dict[str, list[str]] = {person: [] for person in wanted if person}
    if not view.takes_part():
        return found
    belongings = people.belongings(view.cursor)
    edition = editions.current(view.cursor)
    if edition is None:
        return found
    activities = programme.of_edition(view.cursor, edition.id)
    proposed = slots.of_edition(view.cursor, edition.id)
    for person, keys in found.items():
        mine = set(belongings.get(person, ()))
        for each in activities:
            if mine & set(each.structure_ids) or (not each.structure_ids and each.person_id == person):
                keys.append(f"speaks-{each.id}")
        keys += [f"slot-{each.id}" for each in proposed if each.person_id == person]
    return found
