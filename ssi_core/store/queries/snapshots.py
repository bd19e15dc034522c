"""Tables as they were at an event of the journal, read from the images of the changes made since."""

from __future__ import annotations

from ssi_core.domain.net_effect import Difference, Row, differences, rolled_back
from ssi_core.store.database import Cursor
from ssi_core.store.queries import history

NOW = 2**62


def rows_at(cursor: Cursor, table: str, row_ids: list[str], seq: int) -> dict[str, Row]:
    """Some rows, by id, as they were after event `seq`: dates in ISO 8601, those that did not exist left out."""
    wanted = set(row_ids)
    later = [image for image in history.images_between(cursor, table, seq, NOW) if image.row_id in wanted]
    return rolled_back(history.present_rows(cursor, table, row_ids), later)


def net_changes(cursor: Cursor, table: str, after_seq: int, up_to_seq: int) -> list[Difference]:
    """What differs in a table between two events, whatever was done and undone in between, and since."""
    during = history.images_between(cursor, table, after_seq, up_to_seq)
    at_the_end = rows_at(cursor, table, list({image.row_id for image in during}), up_to_seq)
    return differences(rolled_back(at_the_end, during), at_the_end)
