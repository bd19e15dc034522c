"""A button that gives a file, made when it is asked for, to who takes part only."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain.permissions import RANK, Role
from ssi_core.store.database import Cursor
from ssi_core.store.queries import seats
from ssi_core.ui import identity


def file_button(label: str, make: Callable[[Cursor], bytes], name: str, mime: str) -> None:
    """Draw it. Streamlit makes the file outside the run of a page, where nobody is known: it is kept who looks now."""
    content = partial(_made, identity.person_id(), make)
    st.download_button(label, content, name, mime, key=f"file-{name}", on_click="ignore")


def _made(person_id: str, make: Callable[[Cursor], bytes]) -> bytes:
    """Rights are looked at again when the file is asked for: a page outlives a revoked seat."""
    with runtime.current().database.read() as cursor:
        if RANK[seats.role_of(cursor, person_id)] < RANK[Role.PARTICIPANT]:
            return b""
        return make(cursor)
