from ssi_core.ui.import_page import show

show()
