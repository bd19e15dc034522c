"""What a plenary lent: rooms and equipment granted, refused or put on the waiting list."""

from __future__ import annotations

from collections.abc import Iterable

from ssi_core.domain.loans import ASKED, state_names
from ssi_core.exports.chapters import chapter
from ssi_core.exports.minutes_blocks import Bullets, Section
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import means, minutes_material
from ssi_core.store.queries.plenaries import Plenary


@chapter(32)
def loans(cursor: Cursor, plenary: Plenary) -> Iterable[Section]:
    """Nothing when nothing was decided."""
    lent = {each.id: each for each in means.catalogue(cursor)}
    titles = {each.id: each.title for each in means.loans(cursor, plenary.edition_id)}
    found, keys = [], []
    for each in minutes_material.during(cursor, plenary, "loan"):
        row = each.after
        same = row is not None and each.before is not None and each.before["state"] == row["state"]
        if row is None or same or row["means_id"] not in lent:
            continue
        said = _("{title}, {n}").format(title=titles.get(each.row_id, ""), n=row["quantity"])
        text = titles.get(each.row_id, "") if row["quantity"] == 1 else said
        label = _("Demandé") if row["state"] == ASKED else state_names()[row["state"]]
        reason = f" ({row['reason']})" if row["reason"] else ""
        found.append((lent[row["means_id"]].name, label.lower(), text + reason))
        keys.append(f"pret:{each.row_id}")
    if found:
        yield Section(_("Salles et matériel"), (Bullets(tuple(found), tuple(keys)),))
