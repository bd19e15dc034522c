import streamlit as st

from ssi_core.ui.live import live_board

wanted = st.query_params.get("id", "")
sheets = st.query_params.get("fiches", "")
if wanted:
    live_board("role", id=wanted)
    live_board("skill_needs", kind="role", id=wanted)
elif sheets:
    live_board("role_sheets", **({} if sheets == "toutes" else {"structure": sheets}))
else:
    live_board("roles")
