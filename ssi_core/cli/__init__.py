"""The command `pleniere`: serving, upkeep, and the same exports as the screens."""
