"""The page of helps: the commission d'aide aux projets, the « coup de pouce », the charter."""

from __future__ import annotations

import streamlit as st

from ssi_core.live import grants_mine
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, private_board


def show() -> None:
    """One of the three parts, by `?volet=`; one activity of the charter with `&activite=`."""
    part = st.query_params.get("volet", "")
    if part == "coup-de-pouce":
        live_board("boost")
    elif part == "charte" and (activity := st.query_params.get("activite", "")):
        live_board("charter_activity", id=activity)
    elif part == "charte":
        live_board("charter")
    else:
        live_board("grants")
        if identity.takes_part():
            private_board("grants-mine", grants_mine.TABLES, grants_mine.draw)
            live_board("grant_requests")
