-- Slots proposed to the holder of an activity, as it stood at `from_starts`-`from_ends`. Wall clock.
CREATE TABLE slot_proposal (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,
    starts TIMESTAMP NOT NULL,
    ends TIMESTAMP NOT NULL,
    from_starts TIMESTAMP NOT NULL,
    from_ends TIMESTAMP NOT NULL,
    gain INTEGER NOT NULL,                 -- by how much the total of clashes would fall, when it was proposed
    person_id VARCHAR NOT NULL,
    state VARCHAR NOT NULL,                -- proposed, accepted, declined
    answered_by VARCHAR NOT NULL,
    proposed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
