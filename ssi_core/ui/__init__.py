"""Streamlit building blocks: the shell of the pages, live boards and live regions."""
