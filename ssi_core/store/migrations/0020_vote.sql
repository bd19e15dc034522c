-- Votes of a plenary. While one is open its secret ballots lie in `ballot_box`, outside the journal; once closed, only
-- the sums remain, in `vote.tally`.
CREATE TABLE vote (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,              -- the point it belongs to, '' for none
    title VARCHAR NOT NULL,
    method VARCHAR NOT NULL,               -- approval, ranking, judgment, consent, hands
    options VARCHAR[] NOT NULL,
    named BOOLEAN NOT NULL,                -- who voted what is known; else it is secret
    per VARCHAR NOT NULL,                  -- person, structure
    state VARCHAR NOT NULL,                -- prepared, open, closed
    opened_on TIMESTAMP,
    closed_on TIMESTAMP,
    electorate INTEGER NOT NULL,           -- how many had a vote when it closed
    tally VARCHAR NOT NULL,                -- '' until it is closed
    decision_id VARCHAR NOT NULL,          -- '' until its result is written as a decision
    seq BIGINT NOT NULL
);

-- Who voted, never what: one row a voter (a person, or a structure).
CREATE TABLE roll (
    id VARCHAR PRIMARY KEY,                -- vote|voter
    vote_id VARCHAR NOT NULL,
    plenary_id VARCHAR NOT NULL,
    voter_id VARCHAR NOT NULL,
    on_paper BOOLEAN NOT NULL
);

-- The ballots of named votes.
CREATE TABLE ballot (
    id VARCHAR PRIMARY KEY,                -- vote|voter
    vote_id VARCHAR NOT NULL,
    plenary_id VARCHAR NOT NULL,
    voter_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    choices VARCHAR NOT NULL
);

-- Papers, hands and voices that the facilitator keyed in: each entry is so many equal ballots.
CREATE TABLE paper_ballot (
    id VARCHAR PRIMARY KEY,
    vote_id VARCHAR NOT NULL,
    plenary_id VARCHAR NOT NULL,
    choices VARCHAR NOT NULL,
    number INTEGER NOT NULL,
    seq BIGINT NOT NULL
);

-- Secret ballots of open votes: no person, no time, no order; `slip` is the fingerprint of a secret that only the
-- voter's device holds. Not in the journal, not in the images of changes, emptied at the closing.
CREATE TABLE ballot_box (
    id VARCHAR PRIMARY KEY,
    vote_id VARCHAR NOT NULL,
    slip VARCHAR NOT NULL,
    choices VARCHAR NOT NULL
);

-- Who has a vote in an edition: person (also when there is no row) or structure.
CREATE TABLE voting_rule (
    id VARCHAR PRIMARY KEY,                -- edition
    per VARCHAR NOT NULL
);
