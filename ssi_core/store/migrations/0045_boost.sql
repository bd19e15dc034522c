-- The « coup de pouce » of an edition: its rules when they are not the usual ones (domain/boost.py), and the file.
CREATE TABLE boost_rules (
    id VARCHAR PRIMARY KEY,                -- the edition
    structures INTEGER NOT NULL,           -- at least
    first_year INTEGER NOT NULL,           -- at least, in a collective's first year
    awareness BOOLEAN NOT NULL,            -- one of them does awareness of international solidarity
    activities INTEGER NOT NULL,           -- participatory ones, at least
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    in_france BOOLEAN NOT NULL,
    listed_by DATE NOT NULL,               -- the last day to list them
    flat_cents BIGINT NOT NULL,
    share INTEGER NOT NULL                 -- percent advised from elsewhere
);
CREATE TABLE boost_file (
    id VARCHAR PRIMARY KEY,                -- the edition
    structure_id VARCHAR NOT NULL,         -- who hands it in; '' for nobody yet
    is_first BOOLEAN NOT NULL,             -- the collective's first year
    presentation VARCHAR NOT NULL,
    budget_cents BIGINT NOT NULL,
    elsewhere_cents BIGINT NOT NULL        -- what others than the coup de pouce give
);
CREATE TABLE boost_structure (
    id VARCHAR PRIMARY KEY,                -- edition|structure
    edition_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL          -- does awareness of international solidarity
);
CREATE TABLE boost_activity (
    id VARCHAR PRIMARY KEY,                -- the activity, ticked as participatory
    edition_id VARCHAR NOT NULL,
    how VARCHAR NOT NULL,                  -- how its public takes part
    abroad BOOLEAN NOT NULL,
    listed_on DATE
);
