"""The proof that the tables say what the journal says."""

from __future__ import annotations

from dataclasses import asdict

from ssi_core.store import journal, rebuild
from ssi_core.upkeep.registry import Answer, Asked, upkeep


@upkeep("rebuild")
def rebuild_and_compare(asked: Asked) -> Answer:
    """Rebuild every table elsewhere from the journal alone; `differences` is empty when all is well."""
    database = asked.desk.database
    found = rebuild.differences(database)
    with database.read() as cursor:
        events, tables = journal.last_seq(cursor), len(rebuild.rebuilt_tables(cursor))
    return Answer({"events": events, "tables": tables, "differences": [asdict(each) for each in found]})
