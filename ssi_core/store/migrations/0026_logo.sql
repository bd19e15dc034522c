-- The logo of an edition's collective; the picture itself is in `picture`, by digest.
CREATE TABLE logo (
    id VARCHAR PRIMARY KEY,                -- edition
    digest VARCHAR NOT NULL,
    told VARCHAR NOT NULL                  -- what it shows, for who does not see it
);

-- Pictures, drawn anew by us from what was uploaded; never changed, hence beside the journal.
CREATE TABLE picture (
    id VARCHAR PRIMARY KEY,                -- SHA-256 of the content
    content BLOB NOT NULL                  -- PNG
);
