"""The page of helps: the commission d’aide, the « coup de pouce », the charter, and what one prints of them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ssi_core import runtime
from ssi_core.domain import clock
from ssi_core.domain.permissions import Role
from ssi_core.exports import boost_file, grant_letter
from ssi_core.exports.minutes_file import MIME, Format
from ssi_core.live import grants_mine
from ssi_core.locale import _
from ssi_core.store.database import Cursor
from ssi_core.store.queries import boost, editions, grants, people, seats, structures
from ssi_core.store.queries.grants import Request
from ssi_core.ui import identity
from ssi_core.ui.file_button import file_button
from ssi_core.ui.live import live_board, live_region, private_board

FORMATS: tuple[Format, ...] = ("pdf", "docx")


def show() -> None:
    """One of the three parts, by `?volet=`; one activity of the charter with `&activite=`."""
    part = st.query_params.get("volet", "")
    if part == "coup-de-pouce":
        live_board("boost")
        if identity.takes_part():
            live_region("boost-files", boost.TABLES, _file)
    elif part == "charte" and (activity := st.query_params.get("activite", "")):
        live_board("charter_activity", id=activity)
    elif part == "charte":
        live_board("charter")
    else:
        live_board("grants")
        if identity.takes_part():
            private_board("grants-mine", grants_mine.TABLES, grants_mine.draw)
            live_board("grant_requests")
            live_region("grant-letters", grants.TABLES, _letters)


def _file() -> None:
    """The file of the coup de pouce as it stands."""
    with runtime.current().database.read() as cursor:
        edition = editions.current(cursor)
    if edition is None:
        return
    st.subheader(_("Le dossier, prérempli"))
    st.caption(_("Règles, structures, activités participatives, budget, et ce qui manque encore."))
    with st.container(horizontal=True, key="boost-files"):
        for kind in FORMATS:
            file_button(
                _label(_("Dossier du coup de pouce"), kind),
                partial(boost_made, kind),
                f"coup-de-pouce.{kind}",
                MIME[kind],
            )


def _letters() -> None:
    """The letters of what is decided: all for the facilitator, those of one's structures for the others."""
    with runtime.current().database.read() as cursor:
        found, names = readable(cursor, identity.person_id()), structures.names(cursor)
    if not found:
        return
    titles = {each.id: f"{each.title} – {names.get(each.structure_id, '')}" for each in found}
    st.subheader(_("Les lettres de décision"))
    chosen = st.selectbox(_("Demande"), list(titles), format_func=titles.__getitem__, key="grant-letter")
    with st.container(horizontal=True, key="grant-letters"):
        for kind in FORMATS:
            make = partial(letter, identity.person_id(), chosen, kind)
            file_button(_label(_("Lettre"), kind), make, f"lettre-aide.{kind}", MIME[kind])


def readable(cursor: Cursor, person_id: str) -> list[Request]:
    """The decided requests whose letter that person may have, the last decided first."""
    edition = editions.current(cursor)
    decided = [each for each in grants.of_edition(cursor, edition.id) if each.is_decided] if edition else []
    decided.sort(key=lambda each: str(each.decided_on), reverse=True)
    if seats.role_of(cursor, person_id) is Role.FACILITATOR:
        return decided
    mine = people.structures_of(cursor, person_id)
    return [each for each in decided if each.structure_id in mine]


def letter(person_id: str, request_id: str, kind: Format, cursor: Cursor) -> bytes:
    """The letter; nothing for who may not have it, or no more: the page outlives a decision."""
    if request_id not in [each.id for each in readable(cursor, person_id)]:
        return b""
    return grant_letter.render(cursor, request_id, kind)


def boost_made(kind: Format, cursor: Cursor) -> bytes:
    """The file of the coup de pouce of the present edition, as it stands today."""
    edition = editions.current(cursor)
    return boost_file.render(cursor, edition, clock.today().date(), kind) if edition else b""


def _label(what: str, kind: Format) -> str:
    return _("{what} (PDF)").format(what=what) if kind == "pdf" else _("{what} (Word)").format(what=what)
