from functools import partial

import streamlit as st

from ssi_core.live import mentoring_form
from ssi_core.ui.live import live_board, private_board

part = st.query_params.get("vue", "")
group = st.query_params.get("groupe", "")
if part == "parrainage":
    structure = st.query_params.get("structure", "")
    live_board("mentoring")
    private_board("mentoring", mentoring_form.TABLES, partial(mentoring_form.my_form, structure_id=structure))
elif part == "relais":
    live_board("relays")
elif group:
    live_board("group", id=group)
else:
    live_board("groups")
