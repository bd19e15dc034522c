"""Live views: what is on one screen is on every screen, by push."""
