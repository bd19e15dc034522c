from ssi_core.ui.calendar import show_calendar

show_calendar()
