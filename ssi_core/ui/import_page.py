"""The page « Importer, exporter »: a file is looked at with the facilitator before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from ssi_core import runtime
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.exports.markdown_text import inline
from ssi_core.imports.errors import UnreadableFile
from ssi_core.imports.preview import Preview, preview
from ssi_core.imports.table_file import Table, read_table
from ssi_core.locale import _, ngettext
from ssi_core.ui import identity
from ssi_core.ui.downloads import show_downloads, show_model
from ssi_core.ui.live import live_region
from ssi_core.ui.markup import show_template

TABLES = ("edition", "structure", "membership", "person", "belonging", "activity")
EXTENSIONS = ["csv", "tsv", "txt", "xlsx", "xlsm", "ods", "xls"]
MOST_SHOWN = 200
MOST_NAMED = 6
T = TypeVar("T")


@dataclass(frozen=True)
class Said:
    """What the last import answered; `op_id` when it can be taken back from here."""

    tone: str
    message: str
    op_id: str = ""


def show() -> None:
    """Files to download for those who take part; files to bring in for the facilitator."""
    show_template("import_head.html", facilitates=identity.facilitates(), takes_part=identity.takes_part())
    if identity.facilitates():
        live_region("import", TABLES, _import)
    if identity.takes_part():
        show_downloads()


def _import() -> None:
    if not identity.facilitates():
        return
    labels = {"structures": _("Des structures"), "people": _("Des personnes"), "activities": _("Des activités")}
    subject = st.radio(
        _("Que contient votre fichier ?"),
        list(labels),
        format_func=labels.__getitem__,
        horizontal=True,
        key="import-subject",
        on_change=_forget_answer,
    )
    show_template("import_columns.html", subject=subject)
    show_model(subject)
    file = st.file_uploader(
        _("Votre tableau : fichier Excel, LibreOffice ou CSV"),
        type=EXTENSIONS,
        key=f"import-file-{subject}",
        on_change=_forget_answer,
    )
    _show_answer()
    if file is not None:
        _look_at(subject, file.name, file.getvalue(), file.file_id)


def _look_at(subject: str, name: str, content: bytes, file_id: str) -> None:
    try:
        with st.spinner(_("Lecture de « {name} »…").format(name=inline(name))):
            table = _kept("table", (file_id,), lambda: read_table(name, content))
            seen = _seen(subject, table, file_id, add_structures=False)
        if seen.unknown_structures and _tick(seen.unknown_structures):
            with st.spinner(_("Lecture de « {name} »…").format(name=inline(name))):
                seen = _seen(subject, table, file_id, add_structures=True)
    except UnreadableFile as problem:
        show_template("import_unreadable.html", name=name, message=problem.message)
        return
    show_template("import_preview.html", seen=seen, name=name, subject=subject, most=MOST_SHOWN)
    if seen.fields["rows"] and st.button(_("Importer"), type="primary", key="import-do"):
        _do(seen)


def _seen(subject: str, table: Table, file_id: str, *, add_structures: bool) -> Preview:
    revision = runtime.current().revisions.of(TABLES)

    def look() -> Preview:
        with runtime.current().database.read() as cursor:
            return preview(cursor, subject, table, runtime.current().desk.now(), add_structures=add_structures)

    return _kept(f"seen-{add_structures}", (file_id, subject, revision), look)


def _tick(unknown: list[str]) -> bool:
    names = ", ".join([*unknown[:MOST_NAMED], *(["…"] if len(unknown) > MOST_NAMED else [])])
    return st.checkbox(
        ngettext(
            "Ajouter aussi la structure inconnue : {names}",
            "Ajouter aussi les {n} structures inconnues : {names}",
            len(unknown),
        ).format(n=len(unknown), names=inline(names)),
        key="import-add",
        help=_("Sans cela, les lignes qui les nomment sont refusées."),
    )


def _do(seen: Preview) -> None:
    """Carry out exactly what was shown; pressed twice, done once."""
    op_id = st.session_state.setdefault("import-op", new_id())
    try:
        with st.spinner(_("Import en cours…")):
            done = runtime.current().desk.perform(identity.person_id(), seen.action, seen.fields, op_id)
    except NotDone as refusal:
        st.session_state["import-said"] = Said("error", refusal.message)
    else:
        del st.session_state["import-op"]
        st.session_state["import-said"] = Said("done", str(done.answer.get("message", "")), op_id)
    st.rerun()


def _show_answer() -> None:
    said = st.session_state.get("import-said")
    if said is None:
        return
    show_template("import_answer.html", said=said)
    if said.op_id and st.button(_("Annuler cet import"), key="import-undo"):
        try:
            done = runtime.current().desk.perform(identity.person_id(), "history.undo", {"op_id": said.op_id})
            answer = Said("done", str(done.answer.get("message", "")))
        except NotDone as refusal:
            answer = Said("error", refusal.message)
        st.session_state["import-said"] = answer
        st.rerun()


def _forget_answer() -> None:
    st.session_state.pop("import-said", None)


def _kept(name: str, key: tuple[object, ...], make: Callable[[], T]) -> T:
    """What was made last under this name, while nothing it depends on changed: a page runs again at each touch."""
    kept = st.session_state.get(f"import-{name}")
    if kept is None or kept[0] != key:
        kept = (key, make())
        st.session_state[f"import-{name}"] = kept
    found: T = kept[1]
    return found
