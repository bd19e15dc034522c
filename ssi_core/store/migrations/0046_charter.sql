-- The charter, activity by activity. Over the usual points (domain/charter.py): a line takes the place of that of the
-- same key, or adds one.
CREATE TABLE charter_point (
    id VARCHAR PRIMARY KEY,                -- edition|key
    edition_id VARCHAR NOT NULL,
    key VARCHAR NOT NULL,
    label VARCHAR NOT NULL,
    removed BOOLEAN NOT NULL,
    seq BIGINT NOT NULL
);
CREATE TABLE charter_check (
    id VARCHAR PRIMARY KEY,                -- activity|key
    activity_id VARCHAR NOT NULL,
    point_key VARCHAR NOT NULL,
    state VARCHAR NOT NULL,                -- checked, doubt, not
    remark VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL
);
