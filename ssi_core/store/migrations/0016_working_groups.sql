-- Working groups between the plenaries: a chef de file (a structure, a person, or both), members, meetings, tasks.
CREATE TABLE working_group (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    title VARCHAR NOT NULL,
    purpose VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- chef de file: a structure, '' when none
    person_id VARCHAR NOT NULL,            -- and who leads in person, '' when nobody said so
    finished BOOLEAN NOT NULL,             -- its work is done: it stays readable
    created_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE group_member (
    id VARCHAR PRIMARY KEY,                -- group|person
    group_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- whom they speak for in it, '' when nobody
    joined_on TIMESTAMP NOT NULL
);

-- A meeting of a group is a plenary of that group: same agenda, same lines, same compte rendu. '' for the plenaries.
ALTER TABLE plenary ADD COLUMN group_id VARCHAR DEFAULT '';

-- A task given to a group outside any meeting has a group and no plenary.
ALTER TABLE task ADD COLUMN group_id VARCHAR DEFAULT '';
