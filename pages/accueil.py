from ssi_core.ui.live import live_board
from ssi_core.ui.opening import show_opening_notice

show_opening_notice()
live_board("home")
