"""Measures: `make bench` prints what the README claims."""
