import streamlit as st

from ssi_core.ui.live import live_board

group = st.query_params.get("groupe", "")
if group:
    live_board("group", id=group)
else:
    live_board("groups")
