"""`python -m ssi_core.cli`, where the command is not on the path."""

from ssi_core.cli import main

main()
