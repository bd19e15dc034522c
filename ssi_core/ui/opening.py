"""What the opening of the data had to say, shown to who runs the room."""

from __future__ import annotations

from html import escape

import streamlit as st

from ssi_core import runtime
from ssi_core.locale import _
from ssi_core.ui import identity


def show_opening_notice() -> None:
    """After a power cut, a calm banner for the facilitator until one of them has read it; nothing otherwise."""
    notice = runtime.current().notice
    if notice is None or not identity.facilitates():
        return
    tone = "pl-banner pl-banner--warn" if notice.missing else "pl-banner pl-banner--info"
    st.html(
        f'<div class="pl"><div class="{tone}" role="status"><p class="pl-banner-title">{escape(notice.title)}</p>'
        f"<p>{escape(notice.details)}</p></div></div>"
    )
    st.button(_("J’ai compris"), key="opening-read", on_click=_read)


def _read() -> None:
    runtime.current().notice = None
