CREATE TABLE proposal (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    why VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    state VARCHAR NOT NULL,                -- open, adopted, withdrawn
    proposed_on TIMESTAMP NOT NULL,
    adopted_on TIMESTAMP,
    seq BIGINT NOT NULL
);

CREATE TABLE support (
    id VARCHAR PRIMARY KEY,                -- proposal|person
    proposal_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    given_on TIMESTAMP NOT NULL
);

CREATE TABLE comment (
    id VARCHAR PRIMARY KEY,
    proposal_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    written_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE amendment (
    id VARCHAR PRIMARY KEY,
    proposal_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,                -- the wording proposed
    why VARCHAR NOT NULL,
    base_title VARCHAR NOT NULL,           -- the wording it started from
    base_why VARCHAR NOT NULL,
    state VARCHAR NOT NULL,                -- proposed, accepted, refused
    answered_by VARCHAR NOT NULL,
    proposed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
