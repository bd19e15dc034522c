from ssi_core.ui.live import live_board

live_board("retroplanning")
