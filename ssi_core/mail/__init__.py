"""Comptes rendus by mail: what a letter holds, how it is given to the town's mail server, when it is tried again."""
