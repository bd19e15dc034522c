from ssi_core.ui.needs_page import show

show()
