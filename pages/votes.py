import streamlit as st

from ssi_core.ui.live import live_board

wanted = st.query_params.get("id", "")
live_board("votes", **({"id": wanted} if wanted else {}))
