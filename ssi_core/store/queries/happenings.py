"""What happened in an edition, command by command, the latest first; and the words that things were known by."""

from __future__ import annotations

import json
from collections import defaultdict

from ssi_core.domain.event import Event
from ssi_core.store.database import Cursor
from ssi_core.store.queries.history import DONE, Done, present_row
from ssi_core.store.reading import rows

# Of each table, the column that people know a row by, or the column and the table of what it belongs to.
_WORDS = {
    "edition": "name",
    "structure": "name",
    "plenary": "title",
    "agenda_item": "title",
    "note": "body",
    "decision": "body",
    "task": "what",
    "proposal": "title",
    "comment": "body",
    "amendment": "title",
    "activity": "title",
    "role": "title",
    "role_actor": "name",
    "skill": "name",
    "project": "title",
    "vote": "title",
    "speaking_round": "title",
    "working_group": "title",
    "relay_news": "what",
    "pooling": "title",
    "journey": "one_name",
    "lesson": "body",
    "means": "name",
    "kit_item": "name",
    "distribution": "place",
    "milestone": "title",
    "grant_request": "title",
    "speaker_need": "subject",
    "shift": "label",
    "funding": "title",
    "past_edition": "name",
}
FIRST = 20
_OF = {
    "minutes_correction": ("plenary_id", "plenary"), "minutes_approval": ("plenary_id", "plenary"),
    "erratum": ("plenary_id", "plenary"), "mailing": ("plenary_id", "plenary"), "letter": ("plenary_id", "plenary"),
    "membership": ("structure_id", "structure"), "invitation": ("structure_id", "structure"),
    "project_link": ("structure_id", "structure"), "skill_request": ("skill_id", "skill"),
    "pairing": ("newcomer_id", "structure"), "relay": ("structure_id", "structure"),
    "slot_proposal": ("activity_id", "activity"),
    "role_part": ("role_id", "role"), "loan": ("means_id", "means"), "visibility": ("item_id", "kit_item"),
    "retention": ("id", "edition"),
    "speaker": ("need_id", "speaker_need"), "shift_part": ("shift_id", "shift"),
}  # fmt: skip


def of_edition(
    cursor: Cursor,
    edition_id: str,
    limit: int,
    *,
    before_seq: int = 2**62,
    person_id: str = "",
    subjects: tuple[str, ...] = (),
) -> list[Done]:
    """The last commands of an edition (its start included), of one person and of some subjects when given.

    Taking back is told with what was taken back, hence left out.
    """
    return rows(
        cursor,
        Done,
        DONE + "JOIN journal j ON j.seq = o.first_seq "
        "WHERE (j.edition_id = $1 OR (j.kind = 'edition_started' AND json_extract_string(j.payload, '$.id') = $1)) "
        "AND o.action <> 'history.undo' AND o.last_seq < $2 AND ($3 = '' OR o.person_id = $3) "
        "AND (len($4) = 0 OR list_contains($4, split_part(o.action, '.', 1))) "
        "ORDER BY o.last_seq DESC LIMIT $5",
        [edition_id, before_seq, person_id, list(subjects), limit],
    )


def events(cursor: Cursor, op_ids: list[str]) -> dict[str, list[Event]]:
    """The first events of some commands, in order: an import has hundreds, which `counts` numbers."""
    found: dict[str, list[Event]] = defaultdict(list)
    for op_id, kind, payload in cursor.execute(
        "SELECT op_id, kind, payload FROM journal WHERE list_contains($1, op_id) "
        "QUALIFY row_number() OVER (PARTITION BY op_id ORDER BY seq) <= $2 ORDER BY seq",
        [op_ids, FIRST],
    ).fetchall():
        found[op_id].append(Event.by_kind[kind].from_payload(payload))
    return found


def counts(cursor: Cursor, op_ids: list[str]) -> dict[str, dict[str, int]]:
    """How many events of each kind some commands recorded, by command."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    sql = "SELECT op_id, kind, count(*) FROM journal WHERE list_contains(?, op_id) GROUP BY op_id, kind"
    for op_id, kind, number in cursor.execute(sql, [op_ids]).fetchall():
        found[op_id][kind] = number
    return found


def people_who_acted(cursor: Cursor, edition_id: str) -> set[str]:
    """The ids of those who changed something in an edition."""
    sql = "SELECT DISTINCT person_id FROM journal WHERE edition_id = ? AND person_id <> ''"
    return {person_id for (person_id,) in cursor.execute(sql, [edition_id]).fetchall()}


class Labels:
    """The words that things are known by: as they are now, or as they were when last seen."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._known: dict[tuple[str, str], str] = {}

    def of(self, table: str, row_id: str) -> str:
        """The title, the name or the text of a row; '' when nothing says it."""
        key = (table, row_id)
        if key not in self._known:
            self._known[key] = self._look(table, row_id) if row_id else ""
        return self._known[key]

    def _look(self, table: str, row_id: str) -> str:
        column, owner = (_WORDS[table], "") if table in _WORDS else _OF.get(table, ("", ""))
        if not column:
            return ""
        present = present_row(self._cursor, table, row_id)
        found = str(present[column]) if present else self._last_seen(table, row_id, column)
        return self.of(owner, found) if owner else found

    def _last_seen(self, table: str, row_id: str, column: str) -> str:
        sql = "SELECT coalesce(before, after) FROM row_change WHERE table_name = ? AND row_id = ? ORDER BY seq DESC"
        for (image,) in self._cursor.execute(sql, [table, row_id]).fetchall():
            if column in (row := json.loads(image)):
                return str(row[column])
        return ""
