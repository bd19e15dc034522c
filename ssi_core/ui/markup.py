"""A template of ours in a Streamlit page, where nothing has to be pushed."""

from __future__ import annotations

from typing import Any

import streamlit as st

from ssi_core.live.rendering import render


def show_template(template: str, **values: Any) -> None:
    """The HTML of a template, in our clothes."""
    st.html(f'<div class="pl">{render(template, **values)}</div>')
