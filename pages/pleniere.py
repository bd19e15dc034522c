import streamlit as st

from ssi_core.ui.live import live_board

wanted = st.query_params.get("id", "")
asked = {"id": wanted} if wanted else {}
live_board("ballot", **asked)
live_board("plenary", **asked)
live_board("open_roles")
live_board("plenaries")
