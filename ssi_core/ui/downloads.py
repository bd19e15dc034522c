"""The lists as files: to download as they are, or as empty models to fill."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.exports.lists import ListFile, list_files
from ssi_core.locale import _
from ssi_core.ui.markup import show_template

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


def show_downloads() -> None:
    """One row of buttons per list; a file is made when someone asks for it."""
    show_template("import_downloads.html")
    for key, file in list_files().items():
        with st.container(horizontal=True, key=f"download-{key}"):
            _button(_("{list} (Excel)").format(list=file.title), partial(_xlsx, file), f"{file.name}.xlsx", XLSX)
            _button(_("{list} (CSV)").format(list=file.title), partial(_csv, file), f"{file.name}.csv", CSV)


def show_model(key: str) -> None:
    """The empty file to fill."""
    file = list_files()[key]
    _button(_("Télécharger un modèle vide"), partial(file.xlsx, None), f"{file.name}-modele.xlsx", XLSX)


def _button(label: str, content: Callable[[], bytes], file_name: str, mime: str) -> None:
    st.download_button(label, content, file_name, mime, key=f"download-{file_name}", on_click="ignore")


def _xlsx(file: ListFile) -> bytes:
    with runtime.current().database.read() as cursor:
        return file.xlsx(cursor)


def _csv(file: ListFile) -> bytes:
    with runtime.current().database.read() as cursor:
        return file.csv(cursor)
