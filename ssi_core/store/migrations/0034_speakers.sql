-- Speakers that activities look for, and those who are proposed: a structure or a person by their id.
CREATE TABLE speaker_need (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,
    subject VARCHAR NOT NULL,
    expertise VARCHAR NOT NULL,            -- language or expertise wanted
    wanted INTEGER NOT NULL,
    by_on DATE,                            -- to be found by
    cents BIGINT NOT NULL,                 -- fee and travel to cover
    person_id VARCHAR NOT NULL,            -- who said so
    seq BIGINT NOT NULL
);

CREATE TABLE speaker (
    id VARCHAR PRIMARY KEY,
    need_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- through which structure
    person_id VARCHAR NOT NULL,            -- somebody of the collective
    about VARCHAR NOT NULL,                -- a few words, neither name nor contact
    state VARCHAR NOT NULL,                -- suggested, confirmed, declined
    seq BIGINT NOT NULL
);
