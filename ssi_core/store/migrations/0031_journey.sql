-- How long people need between two places of the town, noted by them: it holds from one edition to the next.
CREATE TABLE journey (
    id VARCHAR PRIMARY KEY,                -- the two places, plain, in order
    one VARCHAR NOT NULL,                  -- keys, as the rules compare places
    other VARCHAR NOT NULL,
    one_name VARCHAR NOT NULL,             -- as typed
    other_name VARCHAR NOT NULL,
    minutes INTEGER NOT NULL
);
