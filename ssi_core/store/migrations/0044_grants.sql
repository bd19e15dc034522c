-- The commission d'aide aux projets of an edition. Sums are whole cents.
CREATE TABLE grant_envelope (
    id VARCHAR PRIMARY KEY,                -- the edition
    cents BIGINT NOT NULL,
    opens_on DATE,                         -- requests are handed in from then on
    closes_on DATE                         -- and until then, that day included
);
CREATE TABLE grant_member (
    id VARCHAR PRIMARY KEY,                -- edition|person
    edition_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);
-- Over the usual criteria (domain/grants.py): a line takes the place of that of the same key, or adds one.
CREATE TABLE grant_criterion (
    id VARCHAR PRIMARY KEY,                -- edition|key
    edition_id VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    most INTEGER NOT NULL,                 -- points at most
    removed BOOLEAN NOT NULL,
    seq BIGINT NOT NULL
);
CREATE TABLE grant_request (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,          -- '' for none
    title VARCHAR NOT NULL,
    purpose VARCHAR NOT NULL,
    asked_cents BIGINT NOT NULL,
    gap_reason VARCHAR NOT NULL,           -- why the budget does not balance
    state VARCHAR NOT NULL,                -- draft, submitted, adjourned, granted, refused
    granted_cents BIGINT NOT NULL,
    reason VARCHAR NOT NULL,
    submitted_on TIMESTAMP,                -- instant
    decided_by VARCHAR NOT NULL,
    decided_on TIMESTAMP,                  -- instant
    person_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);
CREATE TABLE grant_line (
    id VARCHAR PRIMARY KEY,
    request_id VARCHAR NOT NULL,
    side VARCHAR NOT NULL,                 -- in, out
    label VARCHAR NOT NULL,
    cents BIGINT NOT NULL,
    seq BIGINT NOT NULL
);
CREATE TABLE grant_interest (
    id VARCHAR PRIMARY KEY,                -- request|person
    request_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);
CREATE TABLE grant_score (
    id VARCHAR PRIMARY KEY,                -- request|criterion|person
    request_id VARCHAR NOT NULL,
    criterion_key VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    points INTEGER NOT NULL
);
CREATE TABLE grant_opinion (
    id VARCHAR PRIMARY KEY,                -- request|person
    request_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    comment VARCHAR NOT NULL
);
