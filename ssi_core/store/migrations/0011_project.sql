CREATE TABLE project (
    id VARCHAR PRIMARY KEY,
    structure_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    country VARCHAR NOT NULL,              -- ISO 3166, two letters
    themes VARCHAR[] NOT NULL,             -- as people read them
    partners VARCHAR NOT NULL,
    added_on TIMESTAMP NOT NULL
);

-- Two structures that were brought together, by hand: the suggestion is then no longer made.
CREATE TABLE project_link (
    id VARCHAR PRIMARY KEY,
    structure_id VARCHAR NOT NULL,
    other_id VARCHAR NOT NULL,
    linked_on TIMESTAMP NOT NULL
);
