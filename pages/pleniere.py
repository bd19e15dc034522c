import streamlit as st

from ssi_core.ui.live import live_board

wanted = st.query_params.get("id", "")
live_board("plenary", **({"id": wanted} if wanted else {}))
live_board("plenaries")
