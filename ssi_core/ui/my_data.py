"""The files of what is held about the person who looks, for them alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.exports import my_data
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people
from ssi_core.ui import identity
from ssi_core.ui.markup import show_template


def show_my_data() -> None:
    """Two buttons, for who is known here and not forgotten; a file is made when it is asked for."""
    person_id = identity.person_id()
    with runtime.current().database.read() as cursor:
        person = people.find(cursor, person_id) if person_id else None
    if person is None or person.forgotten:
        return
    show_template("my_data.html")
    with st.container(horizontal=True, key="my-data-files"):
        for label, make, name, mime in (
            (_("À lire (PDF)"), lambda cursor, who: my_data.to_pdf(cursor, who, clock.now()), "mes-donnees.pdf",
             "application/pdf"),
            (_("Pour un logiciel (JSON)"), my_data.to_json, "mes-donnees.json", "application/json"),
        ):  # fmt: skip
            st.download_button(
                label, partial(_made, make, person_id), name, mime, key=f"my-data-{name}", on_click="ignore"
            )


def _made(make: Callable[[Cursor, str], bytes], person_id: str) -> bytes:
    """Of whom the page was drawn for: Streamlit makes the file in a thread that knows nothing of who looks."""
    with runtime.current().database.read() as cursor:
        try:
            return make(cursor, person_id)
        except LookupError:
            return b""
