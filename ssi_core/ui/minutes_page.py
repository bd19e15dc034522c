"""The page of the comptes rendus: the one being read, its files, and the way to the others."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.exports.minutes_file import MIME, Format, file_name, render
from ssi_core.exports.minutes_lengths import COMPLETE, LENGTHS
from ssi_core.live import minutes_desk
from ssi_core.locale import _
from ssi_core.store.queries import plenaries
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region, private_board


def show() -> None:
    """The compte rendu of `?id=` (else the latest of the current edition), at `?longueur=`, or being corrected."""
    wanted = st.query_params.get("id", "") or _latest()
    asked = st.query_params.get("longueur", COMPLETE)
    length = asked if asked in LENGTHS else COMPLETE
    correcting = bool(st.query_params.get("corriger", "")) and _keeps(wanted)
    live_board("minutes_list", id=wanted)
    if not wanted:
        return
    tools = partial(minutes_desk.tools, plenary_id=wanted, length=length, correcting=correcting)
    private_board("minutes-tools", minutes_desk.TABLES, tools)
    if correcting:
        draw = partial(minutes_desk.correcting, plenary_id=wanted)
        private_board("minutes-correcting", minutes_desk.COMPOSED_FROM, draw)
        return
    live_region("minutes-files", ("plenary",), partial(_files, wanted, length))
    live_board("minutes", id=wanted, length=length)


def _keeps(plenary_id: str) -> bool:
    with runtime.current().database.read() as cursor:
        return minutes_desk.keeps(cursor, identity.person_id(), plenary_id)


def _latest() -> str:
    with runtime.current().database.read() as cursor:
        found = plenaries.latest_with_minutes(cursor)
    return found.id if found else ""


def _files(plenary_id: str, length: str) -> None:
    """The buttons, once the plenary is closed; a file is made when someone asks for it, not before."""
    with runtime.current().database.read() as cursor:
        plenary = plenaries.find(cursor, plenary_id)
    if plenary is None or plenary.state != "closed" or not identity.takes_part():
        return
    with st.container(horizontal=True, key="minutes-files"):
        kinds: tuple[tuple[Format, str], ...] = (
            ("pdf", _("PDF, à lire ou à imprimer")),
            ("docx", _("Word")),
            ("odt", _("LibreOffice")),
            ("md", _("Texte (Markdown)")),
        )
        for kind, label in kinds:
            st.download_button(
                label,
                partial(_content, plenary.id, kind, length),
                file_name(plenary.title, plenary.scheduled_on, kind, length),
                MIME[kind],
                key=f"minutes-{kind}",
                on_click="ignore",
            )


def _content(plenary_id: str, kind: Format, length: str) -> bytes:
    with runtime.current().database.read() as cursor:
        return render(cursor, plenary_id, kind, length)[1]
