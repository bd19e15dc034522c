"""The shell around every page: who is here, the navigation in the order of an edition's life, the page itself."""

from __future__ import annotations

import streamlit as st

from ssi_core import settings
from ssi_core.ui import identity
from ssi_core.ui.live import live_board
from ssi_core.ui.navigation import sections

ASSETS = settings.ROOT / "ssi_core" / "web" / "assets"

st.set_page_config(
    page_title="Plénière", layout="wide", initial_sidebar_state="auto"
)
st.logo(str(ASSETS / "mark.svg"), size="large")
page = st.navigation(sections(identity.role()), position="sidebar", expanded=True)
with st.sidebar:
    st.text(identity.name())
    live_board("toolbar")
page.run()
