-- Two close activities to be made one: who agrees, what it would be called, where and when it would take place.
CREATE TABLE pooling (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    one_id VARCHAR NOT NULL,               -- activities; the merged one keeps the first one's identity
    other_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    slot_of VARCHAR NOT NULL,              -- activity whose slot is kept
    place_of VARCHAR NOT NULL,             -- activity whose place is kept
    person_id VARCHAR NOT NULL,
    one_agreed_by VARCHAR NOT NULL,        -- person, '' until then
    other_agreed_by VARCHAR NOT NULL,
    state VARCHAR NOT NULL,                -- proposed, merged, declined, apart (« not the same thing »)
    answered_by VARCHAR NOT NULL,
    merged_by_op VARCHAR NOT NULL,         -- the command that merged: what takes it back
    proposed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

-- What a merged activity is made of: each parent as it was.
CREATE TABLE lineage (
    id VARCHAR PRIMARY KEY,                -- pooling|parent
    activity_id VARCHAR NOT NULL,
    parent_id VARCHAR NOT NULL,
    pooling_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    holder_id VARCHAR NOT NULL,
    co_holder_ids VARCHAR[] NOT NULL,
    place VARCHAR NOT NULL,
    starts TIMESTAMP NOT NULL,
    ends TIMESTAMP NOT NULL,
    merged_on TIMESTAMP NOT NULL
);
