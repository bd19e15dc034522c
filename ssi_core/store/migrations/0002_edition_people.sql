CREATE TABLE edition (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    collective_name VARCHAR NOT NULL,
    school_zone VARCHAR NOT NULL,          -- A, B or C: school holidays
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    is_current BOOLEAN NOT NULL,
    created_on TIMESTAMP NOT NULL
);

CREATE TABLE structure (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    description VARCHAR NOT NULL,
    website VARCHAR NOT NULL,
    charter_signed_on DATE,
    added_on TIMESTAMP NOT NULL
);

-- Entering and leaving the collective: one row per stay, so that history remains.
CREATE TABLE membership (
    id VARCHAR PRIMARY KEY,
    structure_id VARCHAR NOT NULL,
    joined_on DATE NOT NULL,
    left_on DATE
);

CREATE TABLE person (
    id VARCHAR PRIMARY KEY,
    added_on TIMESTAMP NOT NULL,
    shares_contact BOOLEAN NOT NULL,       -- consent to show the contact to the collective
    consent_changed_on TIMESTAMP NOT NULL,
    forgotten BOOLEAN NOT NULL
);

CREATE TABLE belonging (
    id VARCHAR PRIMARY KEY,                -- person|structure
    person_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL
);

-- Personal data: never in the journal, nor in the images of changes; erased for good when a person asks.
CREATE TABLE identity (
    id VARCHAR PRIMARY KEY,                -- person
    first_name VARCHAR NOT NULL,
    last_name VARCHAR NOT NULL,
    email VARCHAR NOT NULL,
    phone VARCHAR NOT NULL
);

CREATE TABLE seat (
    id VARCHAR PRIMARY KEY,                -- person
    role VARCHAR NOT NULL,
    revoked BOOLEAN NOT NULL
);

CREATE TABLE room (
    id VARCHAR PRIMARY KEY,                -- 'room'
    code VARCHAR NOT NULL,
    renewed_on TIMESTAMP NOT NULL
);

-- A structure's link for its outside partners, valid for one plenary.
CREATE TABLE invitation (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,            -- who invites
    revoked BOOLEAN NOT NULL
);
