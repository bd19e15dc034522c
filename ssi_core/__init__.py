"""Plénière: plan one event together, in plenary and live."""
