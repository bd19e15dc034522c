"""The page « Sur papier »: the pack to print, and what to key in."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.exports.paper_pack import paper_pack
from ssi_core.locale import _
from ssi_core.store.queries import plenaries
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region
from ssi_core.ui.markup import show_template


def show() -> None:
    """For the facilitator."""
    if identity.facilitates():
        show_template("keying_head.html")
        live_region("paper-pack", ("plenary", "edition"), _button)
    live_board("keying")


def _button() -> None:
    """The pack is made when someone asks for it, as things are then."""
    with runtime.current().database.read() as cursor:
        plenary = plenaries.at_hand(cursor)
    if plenary is None:
        return
    st.download_button(
        _("Télécharger le dossier à imprimer (PDF)"),
        partial(_content, plenary.id),
        "dossier-papier.pdf",
        "application/pdf",
        key="paper-pack",
        on_click="ignore",
    )


def _content(plenary_id: str) -> bytes:
    with runtime.current().database.read() as cursor:
        return paper_pack(cursor, plenary_id)
