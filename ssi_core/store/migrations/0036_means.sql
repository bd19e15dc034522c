-- Rooms and equipment that the town or members lend.
CREATE TABLE means (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,                 -- room, equipment, hours
    owner_id VARCHAR NOT NULL,             -- structure
    quantity INTEGER NOT NULL,             -- how many there are: 1 for a room
    conditions VARCHAR NOT NULL
);

-- A loan holds the slot it was asked for: an activity that moves does not move it, and is told so.
CREATE TABLE loan (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    means_id VARCHAR NOT NULL,
    activity_id VARCHAR NOT NULL,
    quantity INTEGER NOT NULL,
    starts TIMESTAMP NOT NULL,             -- wall clock
    ends TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL,                -- asked, waiting, granted, out, back, refused
    reason VARCHAR NOT NULL,               -- why it was refused
    asked_by VARCHAR NOT NULL,
    holder_id VARCHAR NOT NULL,            -- person who has it while it is out
    seq BIGINT NOT NULL
);
