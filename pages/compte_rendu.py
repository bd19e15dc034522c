from ssi_core.ui.minutes_page import show

show()
