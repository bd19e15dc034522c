-- Who agrees to receive comptes rendus by mail: another consent than to show one's contact to the collective.
CREATE TABLE mail_consent (
    id VARCHAR PRIMARY KEY,                -- person
    agrees BOOLEAN NOT NULL,
    changed_on TIMESTAMP NOT NULL
);

-- A compte rendu being sent: to whom it was asked to go, in which length, at which stage of its text.
CREATE TABLE mailing (
    id VARCHAR PRIMARY KEY,
    plenary_id VARCHAR NOT NULL,           -- '' for a test of the settings
    audience VARCHAR NOT NULL,             -- all, away, test
    length VARCHAR NOT NULL,
    stage VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,            -- who asked
    asked_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

-- One letter to one person; its id makes a second one of the same text impossible.
CREATE TABLE letter (
    id VARCHAR PRIMARY KEY,                -- plenary|stage|person
    mailing_id VARCHAR NOT NULL,
    plenary_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,            -- to whom; the address is read from `identity` when it leaves
    state VARCHAR NOT NULL,                -- waiting, leaving, sent, uncertain, failed, withdrawn
    tries INTEGER NOT NULL,
    next_try_on TIMESTAMP,
    problem VARCHAR NOT NULL,              -- a word of ours, never the server's own text, which may hold addresses
    changed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

-- The town's mail server. Beside the journal: a password has no place in it.
CREATE TABLE mail_account (
    id VARCHAR PRIMARY KEY,                -- 'account'
    host VARCHAR NOT NULL,
    port INTEGER NOT NULL,
    security VARCHAR NOT NULL,             -- starttls, tls, none
    username VARCHAR NOT NULL,
    password VARCHAR NOT NULL,
    sender VARCHAR NOT NULL,
    sender_name VARCHAR NOT NULL
);
