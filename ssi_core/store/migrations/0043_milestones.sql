-- The rétroplanning: what must be done before the opening, by whom, counted back from it.
CREATE TABLE milestone (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- '' when it concerns everybody
    due_on DATE NOT NULL,
    done BOOLEAN NOT NULL,
    seq BIGINT NOT NULL
);
