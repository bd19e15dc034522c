"""What may look alike: the activities of an edition, and what people already said of each pair."""

from __future__ import annotations

from ssi_core.domain.occasions import common_themes
from ssi_core.domain.programme import CANCELLED
from ssi_core.domain.similar import Described, Pair, close_pairs
from ssi_core.store.database import Cursor
from ssi_core.store.queries import occasions, poolings
from ssi_core.store.queries.editions import Edition
from ssi_core.store.queries.programme import of_edition

TABLES = ("activity", "edition", "proposal", "pooling")


def activities(cursor: Cursor, edition: Edition) -> tuple[Described, ...]:
    """The activities that are not cancelled; a theme of half of them brings nobody closer."""
    known = [each for each in of_edition(cursor, edition.id) if each.state != CANCELLED]
    usual = common_themes([occasions.occasion(each, set()) for each in known])
    return tuple(
        Described(
            each.id, each.title, each.description, tuple(each.publics), each.place, each.starts,
            tuple(theme for theme in each.theme_ids if theme not in usual),
        )
        for each in known
    )  # fmt: skip


def suggested(cursor: Cursor, edition: Edition) -> list[Pair]:
    """The close pairs that nobody has answered yet, best first."""
    answered = {each.ids for each in poolings.of_edition(cursor, edition.id)}
    return [pair for pair in close_pairs(activities(cursor, edition)) if pair.ids not in answered]
