-- The names that somebody had here before: what was written under them must be found when they ask to be forgotten.
CREATE TABLE former_name (
    id VARCHAR PRIMARY KEY,                -- person|name
    person_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL
);
