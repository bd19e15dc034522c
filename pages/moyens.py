import streamlit as st

from ssi_core.ui.live import live_board

if day := st.query_params.get("jour", ""):
    live_board("means_day", day=day)
else:
    live_board("means")
