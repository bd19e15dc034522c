-- The communication kit of an edition: posters, programmes, pages of the town's magazine, screens…
CREATE TABLE kit_item (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,                 -- see domain/kit.py
    supplier_id VARCHAR NOT NULL,          -- structure that makes it, '' when not said
    deadline DATE,                         -- last day to give texts and pictures
    quantity INTEGER,                      -- how many are made, NULL when it is not counted
    usual_cents INTEGER,                   -- price for anybody, NULL when not said
    rate_cents INTEGER,                    -- price for members of the collective, 0 when free
    conditions VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);

-- Who distributes what, where.
CREATE TABLE distribution (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    place VARCHAR NOT NULL,
    quantity INTEGER,
    structure_id VARCHAR NOT NULL,         -- '' while nobody took it
    due_on DATE,
    done BOOLEAN NOT NULL,
    seq BIGINT NOT NULL
);

-- Which structure is seen in which item of the kit.
CREATE TABLE visibility (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    item_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,
    state VARCHAR NOT NULL                 -- planned, published
);
