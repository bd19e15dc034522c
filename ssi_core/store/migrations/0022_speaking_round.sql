-- Tours de table: who wants to speak, in which order, how long each.
CREATE TABLE speaking_round (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    seconds_each INTEGER NOT NULL,
    state VARCHAR NOT NULL,                -- open, ended
    begun_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE speaking_turn (
    id VARCHAR PRIMARY KEY,
    round_id VARCHAR NOT NULL,
    plenary_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- '' for none
    state VARCHAR NOT NULL,                -- waiting, speaking, spoken
    began_on TIMESTAMP,                    -- instants
    ended_on TIMESTAMP,
    seq BIGINT NOT NULL
);
