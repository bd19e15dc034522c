"""The lists as files: to download as they are, or as empty models to fill."""

from __future__ import annotations

import streamlit as st

from ssi_core.exports.lists import list_files
from ssi_core.locale import _
from ssi_core.ui.file_button import file_button
from ssi_core.ui.markup import show_template

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv"


def show_downloads() -> None:
    """One row of buttons per list; a file is made when someone asks for it."""
    show_template("import_downloads.html")
    for key, file in list_files().items():
        with st.container(horizontal=True, key=f"download-{key}"):
            file_button(_("{list} (Excel)").format(list=file.title), file.xlsx, f"{file.name}.xlsx", XLSX)
            file_button(_("{list} (CSV)").format(list=file.title), file.csv, f"{file.name}.csv", CSV)


def show_model(key: str) -> None:
    """The empty file to fill."""
    file = list_files()[key]
    file_button(_("Télécharger un modèle vide"), lambda _cursor: file.xlsx(None), f"{file.name}-modele.xlsx", XLSX)
