"""A report on the current edition."""

from __future__ import annotations

from ssi_core.exports import reports
from ssi_core.locale import _
from ssi_core.store.queries import editions
from ssi_core.upkeep.registry import Answer, Asked, Impossible, upkeep

reports.load_all()


@upkeep("report")
def report(asked: Asked) -> Answer:
    """The report `kind`. Raises Impossible."""
    kind = asked.options.get("kind", "")
    if kind not in reports.REPORTS:
        known = ", ".join(sorted(reports.REPORTS))
        raise Impossible(_("Ce rapport n’existe pas. Il y a : {known}.").format(known=known))
    with asked.desk.database.read() as cursor:
        edition = editions.current(cursor)
        if edition is None:
            raise Impossible(_("Aucune édition n’est commencée."))
        made = reports.REPORTS[kind](cursor, edition)
    return Answer({"lines": made.lines, "data": made.data})
