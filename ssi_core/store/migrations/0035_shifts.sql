-- Volunteers: shifts of an activity, and who takes them. Those who come after `wanted` are the reserve.
CREATE TABLE shift (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    starts TIMESTAMP NOT NULL,             -- wall clock
    ends TIMESTAMP NOT NULL,
    wanted INTEGER NOT NULL,
    reserve BOOLEAN NOT NULL,              -- whether more than `wanted` may sign up
    seq BIGINT NOT NULL
);

CREATE TABLE shift_part (
    id VARCHAR PRIMARY KEY,
    shift_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);
