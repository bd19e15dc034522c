from ssi_core.ui.grants_page import show

show()
