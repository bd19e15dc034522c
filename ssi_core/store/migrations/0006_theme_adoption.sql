-- How each theme was adopted: by whom, with how many supports at that moment, which counts if people voted. The
-- decision holds the counts that the minutes show; '' when no plenary was open.
CREATE TABLE adoption (
    id VARCHAR PRIMARY KEY,                -- proposal
    person_id VARCHAR NOT NULL,
    supporters INTEGER NOT NULL,
    votes_for INTEGER,                     -- NULL when there was no vote
    votes_against INTEGER,
    abstained INTEGER,
    decision_id VARCHAR NOT NULL
);
