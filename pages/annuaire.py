from ssi_core.ui.directory_page import show

show()
