-- Relays of information: who relays to whom, by which channel; whether they agreed to.
CREATE TABLE relay (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    structure_id VARCHAR NOT NULL,         -- who relays
    to_id VARCHAR NOT NULL,                -- to a structure, '' when it is to others
    to_whom VARCHAR NOT NULL,              -- '' when it is to a structure
    channel VARCHAR NOT NULL,
    agreed BOOLEAN NOT NULL,
    agreed_on TIMESTAMP,
    seq BIGINT NOT NULL
);

-- A piece of information to pass on.
CREATE TABLE relay_news (
    id VARCHAR PRIMARY KEY,
    edition_id VARCHAR NOT NULL,
    what VARCHAR NOT NULL,
    due_on DATE,
    person_id VARCHAR NOT NULL,
    added_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);

-- A relay confirms that it passed it on.
CREATE TABLE relay_passed (
    id VARCHAR PRIMARY KEY,                -- news|relay
    news_id VARCHAR NOT NULL,
    relay_id VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL,
    remark VARCHAR NOT NULL,
    passed_on TIMESTAMP NOT NULL,
    seq BIGINT NOT NULL
);
