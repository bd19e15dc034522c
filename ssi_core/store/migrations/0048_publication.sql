-- What the public sees of an edition's programme.
CREATE TABLE publication (
    id VARCHAR PRIMARY KEY,                -- edition
    introduction VARCHAR NOT NULL,         -- read by everybody, above the programme
    sites VARCHAR[] NOT NULL,              -- web sites that may show the programme inside their own pages
    published_on TIMESTAMP NOT NULL        -- instant (UTC) of the first publication or of the last after a withdrawal
);
