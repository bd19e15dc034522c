import streamlit as st

from ssi_core.ui.live import live_board


def ask(wanted: str) -> None:
    st.query_params.from_dict({"deplacements": wanted} if wanted else {})


live_board("clashes", on_ask=ask)
if st.query_params.get("deplacements"):
    live_board("rearrangement", on_ask=ask)
live_board("journeys")
