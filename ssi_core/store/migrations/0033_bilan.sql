-- What is learned along the way: something to keep or to change, said of an activity, a role, a decision, or of the whole.
CREATE TABLE lesson (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    bearing VARCHAR NOT NULL,              -- keep, change
    body VARCHAR NOT NULL,
    subject_kind VARCHAR NOT NULL,         -- activity, role, decision, '' for the edition as a whole
    subject_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    written_on TIMESTAMP NOT NULL,         -- instant
    seq BIGINT NOT NULL
);

-- How an activity went, as someone who was there tells it, without a name.
CREATE TABLE evaluation (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,
    attendance INTEGER,                    -- people, NULL when not counted
    publics VARCHAR[] NOT NULL,
    worked VARCHAR NOT NULL,
    to_change VARCHAR NOT NULL,
    verdict VARCHAR NOT NULL,              -- again, otherwise, stop
    answered_on TIMESTAMP NOT NULL,        -- instant
    seq BIGINT NOT NULL
);

-- Editions of before the software, in figures written by hand; NULL when nobody knows.
CREATE TABLE past_edition (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    held_in INTEGER NOT NULL,              -- year
    activities INTEGER,
    structures INTEGER,
    publics INTEGER,
    co_carried INTEGER,                    -- percent
    newcomers INTEGER,
    attendance INTEGER
);
