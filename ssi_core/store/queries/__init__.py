"""What the screens and the actions read, one module per subject."""
