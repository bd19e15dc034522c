from ssi_core.ui.settings_page import show

show()
