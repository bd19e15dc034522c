"""The public programme: what everybody may read of it, and the forms in which it leaves the town."""
