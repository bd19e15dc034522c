"""The page of the bilan: what is retained, its files, and the sheets to print."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.exports.bilan import render
from ssi_core.exports.minutes_file import MIME, Format
from ssi_core.locale import _
from ssi_core.store.queries import editions
from ssi_core.ui import identity
from ssi_core.ui.live import live_board, live_region
from ssi_core.ui.reach import phone_addresses


def show() -> None:
    """The bilan, or with `?fiches=1` the QR codes of the evaluation forms."""
    if st.query_params.get("fiches"):
        live_board("evaluation_sheets", address=next(iter(phone_addresses()), ""))
        return
    live_board("bilan")
    if identity.takes_part():
        live_region("bilan-files", ("edition",), _files)
    live_board("bilan_heritage")


def _files() -> None:
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
    if edition is None:
        return
    day = f"{clock.today():%Y-%m-%d}"
    with st.container(horizontal=True, key="bilan-files"):
        kinds: tuple[tuple[Format, str], ...] = (
            ("pdf", _("Le bilan en PDF")),
            ("docx", _("Word")),
            ("odt", _("LibreOffice")),
            ("md", _("Texte (Markdown)")),
        )
        for kind, label in kinds:
            st.download_button(
                label,
                partial(_content, kind),
                _("{day} Bilan.{kind}").format(day=day, kind=kind),
                MIME[kind],
                key=f"bilan-{kind}",
                on_click="ignore",
            )


def _content(kind: Format) -> bytes:
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
        return render(cursor, edition, kind) if edition else b""
