"""The page of the comptes rendus: the one being read, its files, and the way to the others."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.exports.minutes_file import MIME, Format, file_name, render
from ssi_core.locale import _
from ssi_core.store.queries import plenaries
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region


def show() -> None:
    """The compte rendu of `?id=`, else the latest of the current edition."""
    wanted = st.query_params.get("id", "") or _latest()
    live_board("minutes_list", id=wanted)
    live_region("minutes-files", ("plenary",), partial(_files, wanted))
    live_board("minutes", id=wanted)


def _latest() -> str:
    with runtime.current().database.read() as cursor:
        found = plenaries.latest_with_minutes(cursor)
    return found.id if found else ""


def _files(plenary_id: str) -> None:
    """The buttons, once the plenary is closed; a file is made when someone asks for it, not before."""
    with runtime.current().database.read() as cursor:
        plenary = plenaries.find(cursor, plenary_id)
    if plenary is None or plenary.state != "closed" or not identity.takes_part():
        return
    with st.container(horizontal=True, key="minutes-files"):
        kinds: tuple[tuple[Format, str], ...] = (
            ("docx", _("Télécharger pour Word ou LibreOffice")),
            ("md", _("Télécharger en texte (Markdown)")),
        )
        for kind, label in kinds:
            st.download_button(
                label,
                partial(_content, plenary.id, kind),
                file_name(plenary.title, plenary.scheduled_on, kind),
                MIME[kind],
                key=f"minutes-{kind}",
                on_click="ignore",
            )


def _content(plenary_id: str, kind: Format) -> bytes:
    with runtime.current().database.read() as cursor:
        return render(cursor, plenary_id, kind)[1]
