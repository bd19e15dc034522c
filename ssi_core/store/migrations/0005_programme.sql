CREATE TABLE activity (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    holder_id VARCHAR NOT NULL,            -- structure, '' when nobody yet
    co_holder_ids VARCHAR[] NOT NULL,      -- structures
    publics VARCHAR[] NOT NULL,
    theme_ids VARCHAR[] NOT NULL,          -- proposals
    place VARCHAR NOT NULL,
    starts TIMESTAMP NOT NULL,             -- wall clock
    ends TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL,                -- idea, confirmed, cancelled
    person_id VARCHAR NOT NULL,
    created_on TIMESTAMP NOT NULL
);
