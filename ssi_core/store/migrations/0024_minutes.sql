-- Who keeps the minutes of each plenary.
CREATE TABLE secretary (
    id VARCHAR PRIMARY KEY,                -- plenary
    plenary_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL
);

-- What the secretary wrote in the place of a composed passage; apart from it, so that composing again keeps both.
CREATE TABLE minutes_correction (
    id VARCHAR PRIMARY KEY,                -- plenary|passage
    plenary_id VARCHAR NOT NULL,
    passage VARCHAR NOT NULL,              -- the key of the passage (exports/passages.py)
    composed_digest VARCHAR NOT NULL,      -- of the composed text that was corrected: says whether it changed since
    body VARCHAR NOT NULL,                 -- '' takes the passage away
    person_id VARCHAR NOT NULL,
    corrected_on TIMESTAMP NOT NULL
);

-- Approved: the text is the one of `frozen_minutes`, whatever is written or reworded later.
CREATE TABLE minutes_approval (
    id VARCHAR PRIMARY KEY,                -- plenary
    plenary_id VARCHAR NOT NULL,
    at_plenary_id VARCHAR NOT NULL,        -- the plenary that approved; '' outside a plenary
    person_id VARCHAR NOT NULL,            -- who signed
    digest VARCHAR NOT NULL,
    approved_on TIMESTAMP NOT NULL
);

-- Final texts, by digest. They name people, hence they stay beside the journal, like `identity`.
CREATE TABLE frozen_minutes (
    id VARCHAR PRIMARY KEY,                -- digest of the text as it was approved
    content VARCHAR NOT NULL,              -- JSON: one outline per length
    redacted BOOLEAN NOT NULL              -- the name of someone who asked to be forgotten was taken out since
);

-- What is added to an approved compte rendu: it changes nothing above it.
CREATE TABLE erratum (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    body VARCHAR NOT NULL,
    added_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
