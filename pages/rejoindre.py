import streamlit as st

from ssi_core.ui.live import live_board
from ssi_core.ui.reach import phone_addresses

first, *others = phone_addresses(st.query_params.get("adresse", "")) or [""]
wanted = st.query_params.get("id", "")
live_board("join", address=first, others=" ".join(others))
live_board("attendance", address=first, **({"id": wanted} if wanted else {}))
live_board("seats")
