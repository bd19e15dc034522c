from ssi_core.ui.live import live_board
from ssi_core.ui.reach import phone_addresses

live_board("publication", address=next(iter(phone_addresses()), ""))
