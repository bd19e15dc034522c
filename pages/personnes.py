import streamlit as st

from ssi_core.live import me
from ssi_core.ui.live import live_board, private_board
from ssi_core.ui.my_data import show_my_data

wanted = st.query_params.get("id", "")
if wanted:
    live_board("person", id=wanted)
else:
    private_board("me", me.TABLES, me.my_page)
    show_my_data()
    live_board("people")
