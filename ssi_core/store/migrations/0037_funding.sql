-- Money looked for: whole cents.
CREATE TABLE funding (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    funder VARCHAR NOT NULL,
    asked BIGINT NOT NULL,
    by_on DATE,
    carrier_id VARCHAR NOT NULL,           -- structure
    state VARCHAR NOT NULL,                -- to_ask, filed, granted, refused
    obtained BIGINT NOT NULL,
    seq BIGINT NOT NULL
);
