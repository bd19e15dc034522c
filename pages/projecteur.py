import streamlit as st

from ssi_core.ui.live import live_board
from ssi_core.ui.reach import phone_addresses

first = next(iter(phone_addresses(st.query_params.get("adresse", ""))), "")
wanted = st.query_params.get("id", "")
live_board("projection", address=first, **({"id": wanted} if wanted else {}))
