"""The files of what is held about the person who looks, for them alone."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.exports import my_data
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import people
from ssi_core.ui import identity
from ssi_core.ui.file_button import file_button
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
            (_("À lire (PDF)"), _pdf, "mes-donnees.pdf",
             "application/pdf"),
            (_("Pour un logiciel (JSON)"), _json, "mes-donnees.json", "application/json"),
        ):  # fmt: skip
            file_button(label, partial(make, person_id), name, mime)


def _pdf(person_id: str, cursor: Cursor) -> bytes:
    return my_data.to_pdf(cursor, person_id, clock.now())


def _json(person_id: str, cursor: Cursor) -> bytes:
    return my_data.to_json(cursor, person_id)
