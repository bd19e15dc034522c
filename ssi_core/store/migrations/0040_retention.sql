-- How long names and contacts are kept after the last edition that somebody took part in.
CREATE TABLE retention (
    id VARCHAR PRIMARY KEY,                -- edition in which it was decided; it holds until another one says otherwise
    months INTEGER NOT NULL
);
