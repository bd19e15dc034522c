"""What Streamlit users do today: the same list of notes, read again each second by every screen."""

import os

import duckdb
import streamlit as st


@st.cache_resource
def database() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(os.environ["POLLED"])
    connection.execute("CREATE TABLE IF NOT EXISTS note (id INTEGER, body VARCHAR)")
    return connection


def write() -> None:
    cursor = database().cursor()
    cursor.execute("INSERT INTO note SELECT count(*), ? FROM note", [st.session_state["body"]])
    cursor.close()


@st.fragment(run_every=1)
def notes() -> None:
    cursor = database().cursor()
    for (body,) in cursor.execute("SELECT body FROM note ORDER BY id DESC LIMIT 20").fetchall():
        st.text(body)
    cursor.close()


with st.form("form", clear_on_submit=True):
    st.text_input("Note", key="body")
    st.form_submit_button("Noter", on_click=write)
notes()
