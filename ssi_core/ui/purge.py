"""On the settings page: who would be erased because their time is over, then, if confirmed, exactly them."""

from __future__ import annotations

import streamlit as st

from ssi_core import runtime
from ssi_core.actions.purging import mark_of
from ssi_core.domain import clock
from ssi_core.domain.errors import NotDone
from ssi_core.domain.ids import new_id
from ssi_core.locale import _, ngettext
from ssi_core.store.queries import retention
from ssi_core.store.queries.retention import Past
from ssi_core.ui import identity
from ssi_core.ui.markup import show_template

SHOWN, SAID, OPERATION = "purge-shown", "purge-said", "purge-op"


def show_purge() -> None:
    """The preview is read anew each time that it is asked for; nothing is done before the second button."""
    with st.container(key="purge"):
        if st.button(_("Voir ce qui serait effacé"), key="purge-see"):
            st.session_state[SHOWN], st.session_state[OPERATION] = _preview(), new_id()
            st.session_state.pop(SAID, None)
        if SHOWN in st.session_state:
            _ask(*st.session_state[SHOWN])
        if said := st.session_state.get(SAID):
            show_template("import_answer.html", said=said)


def _preview() -> tuple[list[Past], int]:
    with runtime.current().database.read() as cursor:
        return retention.over(cursor, clock.today().date()), retention.months(cursor)


def _ask(past: list[Past], months: int) -> None:
    show_template("settings_purge.html", past=past, months=months, contacts=sum(each.has_contact for each in past))
    if not past:
        return
    said = ngettext("Effacer {n} personne, pour toujours", "Effacer {n} personnes, pour toujours", len(past))
    with st.container(horizontal=True, key="purge-choice"):
        st.button(_("Ne rien faire"), key="purge-leave", on_click=_forget)
        st.button(said.format(n=len(past)), key="purge-do", on_click=_do, args=(mark_of(past),))


def _do(seen: str) -> None:
    try:
        done = runtime.current().desk.perform(
            identity.person_id(), "person.purge", {"seen": seen}, st.session_state.get(OPERATION, "")
        )
    except NotDone as refusal:
        said = {"tone": "error", "message": refusal.message, "op_id": ""}
    else:
        said = {"tone": "done", "message": str(done.answer["message"]), "op_id": ""}
    _forget()
    st.session_state[SAID] = said


def _forget() -> None:
    for key in (SHOWN, SAID, OPERATION):
        st.session_state.pop(key, None)
