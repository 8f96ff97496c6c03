-- Uploads in parts that are not known to have ended, and the ledger of what was sent.

CREATE TABLE uploads (
    number     INTEGER PRIMARY KEY,
    object_key TEXT    NOT NULL UNIQUE,
    upload_id  TEXT    NOT NULL,            -- the service's name for it
    bytes      INTEGER NOT NULL,            -- the file as it was when the upload began
    modified   INTEGER NOT NULL,
    part_bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE upload_parts (
    upload INTEGER NOT NULL REFERENCES uploads (number) ON DELETE CASCADE,
    part   INTEGER NOT NULL,
    crc32  INTEGER NOT NULL,
    etag   TEXT,                            -- the service's receipt; null while it is in flight
    PRIMARY KEY (upload, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE ledger (
    number    INTEGER PRIMARY KEY,
    place     TEXT    NOT NULL,
    location  TEXT    NOT NULL,             -- the bucket; of a record, the kind of job
    item      TEXT    NOT NULL,             -- the object's key, or the job's name
    kind      TEXT    NOT NULL,             -- MEDIA, OUTPUT, CHECK or RECORD
    job       TEXT    NOT NULL,             -- the tracked job it belongs to; stays when the job is taken out of the list
    sent      INTEGER NOT NULL,
    bytes     INTEGER NOT NULL,             -- 0 where it is not known
    decided   INTEGER NOT NULL DEFAULT 0,   -- whether it is known how long it stays
    due       INTEGER,                      -- from when on it is to be deleted; null: it is kept
    deleted   INTEGER,                      -- when the service was seen to have it no longer
    UNIQUE (place, location, item)
) STRICT;
CREATE INDEX ledger_of_job ON ledger (job);
