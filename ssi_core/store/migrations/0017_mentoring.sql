-- Parrainage: what a structure says of itself for it, in an edition.
CREATE TABLE mentoring_profile (
    id VARCHAR PRIMARY KEY,                -- edition|structure
    edition_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,
    standing VARCHAR NOT NULL,             -- '' what its history says, 'new', 'experienced'
    wants_mentor BOOLEAN NOT NULL,
    may_mentor INTEGER NOT NULL,           -- how many newcomers at most
    publics VARCHAR[] NOT NULL,
    theme_ids VARCHAR[] NOT NULL,
    place VARCHAR NOT NULL,                -- a neighbourhood, a commune
    offers VARCHAR[] NOT NULL,             -- skills
    seeks VARCHAR[] NOT NULL,
    wished_id VARCHAR NOT NULL,            -- a structure it would like to be paired with
    words VARCHAR NOT NULL
);

CREATE TABLE pairing (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    mentor_id VARCHAR NOT NULL,
    newcomer_id VARCHAR NOT NULL,
    fit INTEGER NOT NULL,                  -- when it was proposed
    reasons VARCHAR[] NOT NULL,            -- 'skill:…', 'theme:…', 'public:…', 'place:…', 'activity:…', 'wish:…'
    by_hand BOOLEAN NOT NULL,
    mentor_said VARCHAR NOT NULL,          -- '', yes, no
    newcomer_said VARCHAR NOT NULL,
    why_not VARCHAR NOT NULL,
    proposed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

CREATE TABLE pairing_note (
    id VARCHAR PRIMARY KEY,
    pairing_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    written_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
