"""The page of needs: its boards, and for volunteers the sheet of a day and one's own calendar."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.domain.french import long_date
from ssi_core.exports import volunteers
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import editions, needs
from ssi_core.ui import identity
from ssi_core.ui.file_button import file_button
from ssi_core.ui.live import live_board, live_region


def show() -> None:
    """The page."""
    view = st.query_params.get("vue", "intervenants")
    live_board("needs", vue=view)
    if view == "benevoles" and identity.takes_part():
        live_region("needs-files", ("shift", "shift_part", "activity"), _files)


def _files() -> None:
    """The sheet of a day or of an activity, and the person's own shifts."""
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
        shifts = needs.shifts(cursor, edition.id) if edition else []
    kept = [each for each in shifts if not each.called_off]
    if not kept or edition is None:
        return
    who = identity.person_id()
    choices: dict[str, str] = {each.starts.date().isoformat(): long_date(each.starts.date()) for each in kept}
    choices |= {each.activity_id: each.title for each in kept}
    chosen = st.selectbox(_("Feuille à imprimer"), list(choices), format_func=choices.__getitem__, key="needs-sheet")
    with st.container(horizontal=True, key="needs-files"):
        file_button(
            _("Feuille des bénévoles (PDF)"), partial(_sheet, edition.id, chosen, choices[chosen]), "benevoles.pdf",
            "application/pdf",
        )  # fmt: skip
        file_button(
            _("Mes créneaux dans mon agenda (.ics)"), partial(_own, who), "mes-creneaux.ics", "text/calendar"
        )


def _sheet(edition_id: str, chosen: str, title: str, cursor: Cursor) -> bytes:
    try:
        day, activity_id = date.fromisoformat(chosen), ""
    except ValueError:
        day, activity_id = None, chosen
    return volunteers.to_pdf(cursor, edition_id, title, day=day, activity_id=activity_id)


def _own(who: str, cursor: Cursor) -> bytes:
    return volunteers.to_ics(needs.shifts_of(cursor, who), clock.now())
