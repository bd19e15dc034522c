"""By which address the phones of the room reach this machine, as seen from the page."""

from __future__ import annotations

import streamlit as st

from ssi_core.web.address import addresses


def phone_addresses(wanted: str = "") -> list[str]:
    """The address that the QR code says, then the others; `wanted` comes first when it is one of them."""
    headers = st.context.headers
    scheme = headers.get("X-Forwarded-Proto") or "http"
    found = addresses(headers.get("Host") or "", "https" if scheme == "https" else "http")
    return sorted(found, key=lambda address: address != wanted)
