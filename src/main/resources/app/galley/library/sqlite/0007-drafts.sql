-- What is written for the service: vocabularies, filters, categories; and the versions each of them went through.

CREATE TABLE drafts (
    number         INTEGER PRIMARY KEY,
    id             TEXT    NOT NULL UNIQUE,
    kind           TEXT    NOT NULL,
    name           TEXT    NOT NULL,
    language       TEXT    NOT NULL,        -- empty where it has none
    content        TEXT    NOT NULL,
    changed        INTEGER NOT NULL,
    pushed_place   TEXT,                    -- the service that was given it last; null: none
    pushed_content TEXT,                    -- what it was given
    pushed_when    INTEGER
) STRICT;

CREATE TABLE draft_versions (
    draft   INTEGER NOT NULL REFERENCES drafts (number) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    written INTEGER NOT NULL,
    content TEXT    NOT NULL,
    PRIMARY KEY (draft, version)
) STRICT, WITHOUT ROWID;
