-- The journal: what happened, in order. Every other table (but `identity`, which holds personal data, and
-- `operation`, which makes retries safe) is rebuilt from it.
CREATE TABLE journal (
    seq BIGINT PRIMARY KEY,
    op_id VARCHAR NOT NULL,
    collective_id VARCHAR NOT NULL,
    edition_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    recorded_on TIMESTAMP NOT NULL,
    kind VARCHAR NOT NULL,
    payload VARCHAR NOT NULL
);

-- One line per command done: an operation id sent twice (bad network) is answered, not done again.
CREATE TABLE operation (
    id VARCHAR PRIMARY KEY,
    person_id VARCHAR NOT NULL,
    action VARCHAR NOT NULL,
    first_seq BIGINT NOT NULL,
    last_seq BIGINT NOT NULL,
    recorded_on TIMESTAMP NOT NULL,
    result VARCHAR NOT NULL
);

-- What each event changed in the tables, as JSON images of the columns concerned: undo, history and the net
-- effect of a plenary are read from here. Rebuilt with the tables.
CREATE TABLE row_change (
    id VARCHAR PRIMARY KEY,
    seq BIGINT NOT NULL,
    op_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    before VARCHAR,
    after VARCHAR
);

-- Commands taken back: the operation, and the operation that took it back.
CREATE TABLE undoing (
    id VARCHAR PRIMARY KEY,
    undone_by VARCHAR NOT NULL
);
