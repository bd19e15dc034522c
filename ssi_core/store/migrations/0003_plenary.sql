CREATE TABLE plenary (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    scheduled_on TIMESTAMP NOT NULL,       -- wall clock
    state VARCHAR NOT NULL,                -- planned, open, closed
    opened_on TIMESTAMP,                   -- instants
    closed_on TIMESTAMP,
    opened_seq BIGINT,                     -- event numbers: what happened between them is the plenary's
    closed_seq BIGINT,
    current_item_id VARCHAR NOT NULL,
    item_started_on TIMESTAMP
);

CREATE TABLE agenda_item (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    minutes INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    done BOOLEAN NOT NULL
);

CREATE TABLE attendance (
    id VARCHAR PRIMARY KEY,                -- plenary|person
    plenary_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- '' when none; the inviting structure for a guest
    state VARCHAR NOT NULL,                -- present, excused
    is_guest BOOLEAN NOT NULL,
    by_hand BOOLEAN NOT NULL,
    recorded_on TIMESTAMP NOT NULL
);

CREATE TABLE note (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    written_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE decision (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    votes_for INTEGER,                     -- NULL when there was no vote
    votes_against INTEGER,
    abstained INTEGER,
    proposal_id VARCHAR NOT NULL,          -- '' unless it adopts a theme
    decided_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE task (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,            -- who does it: a person, a structure, or both
    structure_id VARCHAR NOT NULL,
    due_on DATE,
    done BOOLEAN NOT NULL,
    given_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
