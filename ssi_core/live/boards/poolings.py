"""Close activities: suggested, proposed to be made one, made one, set apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ssi_core.actions.pooled import both_texts, pooled
from ssi_core.domain.french import joined
from ssi_core.domain.likeness_words import closeness, likeness_sentences
from ssi_core.domain.similar import Pair
from ssi_core.live.boards import View, board
from ssi_core.live.clashing import spoken_for
from ssi_core.live.rendering import render
from ssi_core.store.queries import described, editions, people, poolings, programme, structures, themes
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.poolings import Parent, Pooling
from ssi_core.store.queries.programme import Activity

TABLES = (*described.TABLES, "structure", "lineage", "belonging", "person")
MOST = 12


@dataclass(frozen=True)
class Suggestion:
    """Two close activities, how close in words, and why."""

    pair: Pair
    one: Activity
    other: Activity
    said: str
    reasons: list[str]

    @property
    def description(self) -> str:
        """What both descriptions say."""
        return both_texts(self.one.description, self.other.description)


@dataclass(frozen=True)
class Discussed:
    """A pooling whose activities are both on the programme, with what the merged one would be."""

    pooling: Pooling
    one: Activity
    other: Activity
    merged: dict[str, object]


def own(view: View, wanted: Iterable[str]) -> dict[str, list[str]]:
    """The activities that one answers for, and the poolings that one proposed."""
    found = spoken_for(view, wanted)
    edition = editions.current(view.cursor)
    for each in poolings.of_edition(view.cursor, edition.id) if edition else []:
        if each.person_id in found:
            found[each.person_id].append(f"pooling-{each.id}")
    return found


@board("poolings", *TABLES, mine=own)
def of_edition(view: View) -> str:
    """For those who take part."""
    edition = editions.current(view.cursor)
    if not view.takes_part():
        return render("poolings_closed.html")
    if edition is None:
        return render("programme_none.html", view=view)
    known = {each.id: each for each in programme.of_edition(view.cursor, edition.id)}
    suggested = _suggested(view, edition, known)
    every = poolings.of_edition(view.cursor, edition.id)
    names = structures.names(view.cursor)
    return render(
        "poolings.html",
        view=view,
        edition=edition,
        activities=len(known),
        suggested=suggested[:MOST],
        more=max(0, len(suggested) - MOST),
        proposed=[_discussed(each, known) for each in every if each.state == "proposed" and each.ids <= set(known)],
        merged=_merged(view, edition, known),
        aside=[
            (each, known[each.one_id], known[each.other_id])
            for each in every
            if each.state in ("declined", "apart") and each.ids <= set(known)
        ],
        holders={each.id: joined(names[s] for s in each.structure_ids if s in names) for each in known.values()},
        structures=names,
        names=people.names(view.cursor),
    )


def _suggested(view: View, edition: Edition, known: dict[str, Activity]) -> list[Suggestion]:
    titles = {each.id: each.title for each in themes.of_edition(view.cursor, edition.id)}
    return [
        Suggestion(
            pair, known[pair.one.id], known[pair.other.id], closeness(pair.score), likeness_sentences(pair, titles)
        )
        for pair in described.suggested(view.cursor, edition)
    ]


def _discussed(each: Pooling, known: dict[str, Activity]) -> Discussed:
    one, other = known[each.one_id], known[each.other_id]
    merged = pooled(one, other, slot_of_other=each.slot_of == other.id, place_of_other=each.place_of == other.id)
    return Discussed(each, one, other, merged)


def _merged(view: View, edition: Edition, known: dict[str, Activity]) -> list[tuple[Pooling, Activity, list[Parent]]]:
    parents = poolings.parents(view.cursor, edition.id)
    return [
        (each, known[each.one_id], [parent for parent in parents if parent.pooling_id == each.id])
        for each in poolings.of_edition(view.cursor, edition.id)
        if each.state == "merged" and each.one_id in known
    ]
