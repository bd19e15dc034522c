"""Taking a command back: the images of its changes are put back, column by column.

The action has checked that nobody changed the same columns since; here the images are only written.
"""

from __future__ import annotations

import json

from ssi_core.domain.event import Recorded
from ssi_core.domain.events.undoing import Undone
from ssi_core.store.projections import projects
from ssi_core.store.tables import Tables


@projects(Undone)
def put_back(tables: Tables, event: Undone, recorded: Recorded) -> None:
    """Restore the rows as they were before the undone command."""
    changes = tables.cursor.execute(
        "SELECT table_name, row_id, before, after FROM row_change WHERE op_id = ? "
        "ORDER BY seq DESC, CAST(split_part(id, '.', 2) AS INTEGER) DESC",
        [event.undone_op_id],
    ).fetchall()
    for table, row_id, before, after in changes:
        if before is None:
            tables.remove(table, row_id)
        elif after is None:
            row = json.loads(before)
            row.pop("id")
            tables.put(table, row_id, **row)
        else:
            tables.change(table, row_id, **json.loads(before))
    tables.put("undoing", event.undone_op_id, undone_by=recorded.op_id)
