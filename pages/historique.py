import streamlit as st

from ssi_core.ui.live import live_board

ASKED = {"person": "personne", "subject": "sujet", "before": "avant"}

live_board("history", **{name: st.query_params[said] for name, said in ASKED.items() if said in st.query_params})
