"""The settings page: the collective's logo, the town's mail server, how long names are kept."""

from __future__ import annotations

import base64

import streamlit as st

from ssi_core import runtime
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.exports.logo_picture import drawn
from ssi_core.locale import _
from ssi_core.ui import identity
from ssi_core.ui.live import live_board
from ssi_core.ui.markup import show_template
from ssi_core.ui.purge import show_purge


def show() -> None:
    """For who runs the room."""
    live_board("settings_logo")
    if identity.facilitates():
        _upload()
    live_board("settings_mail")
    live_board("settings_keeping")
    if identity.facilitates():
        show_purge()


def _upload() -> None:
    with st.container(key="logo-upload"):
        file = st.file_uploader(
            _("Choisir une image (PNG ou SVG, 1 Mo au plus)"), type=["png", "svg"], key="logo-file", on_change=_forget
        )
        if file is not None and st.button(_("En faire le logo"), type="primary", key="logo-do"):
            _do(file.getvalue())
        if said := st.session_state.get("logo-said"):
            show_template("import_answer.html", said=said)


def _do(content: bytes) -> None:
    op_id = st.session_state.setdefault("logo-op", new_id())
    try:
        picture = base64.b64encode(drawn(content)).decode()
        done = runtime.current().desk.perform(identity.person_id(), "logo.choose", {"content": picture}, op_id)
    except NotDone as refusal:
        st.session_state["logo-said"] = {"tone": "error", "message": refusal.message, "op_id": ""}
    else:
        st.session_state["logo-said"] = {"tone": "done", "message": str(done.answer["message"]), "op_id": ""}
    st.session_state.pop("logo-op", None)
    st.rerun()


def _forget() -> None:
    st.session_state.pop("logo-said", None)
    st.session_state.pop("logo-op", None)
