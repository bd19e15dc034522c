from ssi_core.ui.paper_page import show

show()
