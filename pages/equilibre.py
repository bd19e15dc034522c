from ssi_core.ui.live import live_board
from ssi_core.ui.load_page import show_load

live_board("balance")
show_load()
