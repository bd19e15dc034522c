CREATE TABLE skill_need (
    id VARCHAR PRIMARY KEY,                -- skill|subject_kind|subject
    edition_id VARCHAR NOT NULL,
    skill_id VARCHAR NOT NULL,
    subject_kind VARCHAR NOT NULL,         -- activity, role, edition
    subject_id VARCHAR NOT NULL,
    people INTEGER NOT NULL,               -- how many people are wanted
    person_id VARCHAR NOT NULL,
    noted_on TIMESTAMP NOT NULL
);

-- A link proposed: who asks whom for which skill, for what.
CREATE TABLE skill_request (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    skill_id VARCHAR NOT NULL,
    subject_kind VARCHAR NOT NULL,         -- '' when for nothing in particular
    subject_id VARCHAR NOT NULL,
    asked_kind VARCHAR NOT NULL,           -- structure, person
    asked_id VARCHAR NOT NULL,
    message VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,            -- who asks
    asked_on TIMESTAMP NOT NULL,
    state VARCHAR NOT NULL,                -- proposed, accepted, declined
    answer VARCHAR NOT NULL,
    answered_by VARCHAR NOT NULL
);
