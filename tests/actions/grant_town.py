"""A commission with its envelope, its members and requests, for the tests that need one."""

from __future__ import annotations

GARDENS, GROCERY, SCHOOL = "Les Jardins partagés", "Épicerie sociale", "Lycée Jean-Moulin"
MARKS = {"points-solidarity": "4", "points-public": "3", "points-together": "5", "points-budget": "4"}


def envelope(town, sum_of="3000", **days):
    town.do(town.facilitator, "grant.set_envelope", cents=sum_of, **days)


def ask(town, who="alice", structure=GARDENS, asked="1 250,50", title="Discosoupe"):
    """A request being prepared; its id."""
    town.do(who, "grant.ask", structure_id=town.structures[structure], title=title, purpose="Cuisiner ensemble",
            asked=asked)
    return town.one("SELECT id FROM grant_request ORDER BY seq DESC LIMIT 1")


def submitted(town, **asked):
    """A request handed in with a budget that does not balance, and says why."""
    row_id = ask(town, **asked)
    town.do(town.facilitator, "grant.submit", id=row_id, gap_reason="Le budget vient")
    return row_id


def member(town, person):
    town.do(town.facilitator, "grant.add_member", member_id=person)


def grant(town, row_id, sum_of, op_id=""):
    town.do(town.facilitator, "grant.decide", op_id, id=row_id, outcome="granted", granted=sum_of, reason="Bon projet")


def state(town, row_id):
    return town.rows("SELECT state, granted_cents FROM grant_request WHERE id = ?", row_id)[0]


def granted(town):
    return town.one("SELECT coalesce(sum(granted_cents), 0) FROM grant_request")
