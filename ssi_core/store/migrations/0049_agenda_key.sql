-- How often the address by which agendas follow the steps was renewed; the older ones give nothing any more.
CREATE TABLE agenda_key (
    id VARCHAR PRIMARY KEY,                -- structure, or « everybody »
    version INTEGER NOT NULL
);
