import streamlit as st

from ssi_core.ui.live import live_board

wanted = st.query_params.get("id", "")
if wanted:
    live_board("structure", id=wanted)
    live_board("structure_skills", id=wanted)
    live_board("structure_projects", id=wanted)
else:
    live_board("structures")
