"""What a person sees when a page fails."""

from __future__ import annotations

import streamlit as st

from ssi_core.locale import _


def show_failure() -> None:
    """A calm message that says what to do; the trace is in the server's log."""
    st.error(_("Cette page n’a pas pu s’afficher. Rechargez-la ; si cela recommence, prévenez l’animateur·rice."))
