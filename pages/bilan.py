from ssi_core.ui.bilan_page import show

show()
