-- The board of roles: a column per actor, cards by domain.
CREATE TABLE role_actor (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,                 -- a kind of structures; '' for none
    structure_id VARCHAR NOT NULL,         -- the one structure that the actor is; '' when several, or none
    seq BIGINT NOT NULL
);

CREATE TABLE role (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    details VARCHAR NOT NULL,
    domain VARCHAR NOT NULL,
    actor_id VARCHAR NOT NULL,             -- '' before it has an actor
    seq BIGINT NOT NULL
);

-- Who is responsible, contributes, is consulted or informed: a structure, a person, or a person for a structure.
CREATE TABLE role_part (
    id VARCHAR PRIMARY KEY,
    role_id VARCHAR NOT NULL,
    part VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    seq BIGINT NOT NULL
);

-- From how many roles someone is said to be overloaded; one row per edition that decided otherwise than the default.
CREATE TABLE role_limits (
    id VARCHAR PRIMARY KEY,                -- edition
    most_for_a_person INTEGER NOT NULL,
    most_for_a_structure INTEGER NOT NULL
);
