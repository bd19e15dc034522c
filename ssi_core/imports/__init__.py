"""Spreadsheets as French towns really have them, read as clean values or clear problems."""
