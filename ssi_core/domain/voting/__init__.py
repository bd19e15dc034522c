"""How the room votes: methods, ballots, counting, results. Pure rules, without a database.

A tally is additive: the count of the phones and that of the papers are counted apart and summed.
"""
