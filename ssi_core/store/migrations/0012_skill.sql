CREATE TABLE skill (
    id VARCHAR PRIMARY KEY,
    name VARCHAR NOT NULL,
    merged_into VARCHAR NOT NULL,          -- the skill it was another word for, '' when it stands
    named_on TIMESTAMP NOT NULL
);

-- What an actor can do; it holds from one edition to the next.
CREATE TABLE skill_offer (
    id VARCHAR PRIMARY KEY,                -- skill|actor_kind|actor
    skill_id VARCHAR NOT NULL,
    actor_kind VARCHAR NOT NULL,           -- structure, person
    actor_id VARCHAR NOT NULL,
    level INTEGER NOT NULL,                -- 1 discovers, 2 practises, 3 can train
    person_id VARCHAR NOT NULL,
    noted_on TIMESTAMP NOT NULL
);
