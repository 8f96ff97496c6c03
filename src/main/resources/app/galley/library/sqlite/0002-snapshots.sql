-- Version 2 of the library: versions of documents.

CREATE TABLE snapshots (
    number        INTEGER PRIMARY KEY,
    id            TEXT    NOT NULL UNIQUE,
    recording     INTEGER NOT NULL REFERENCES recordings (number) ON DELETE CASCADE,
    taken         INTEGER NOT NULL,
    reason        TEXT    NOT NULL,
    name          TEXT    NOT NULL,             -- what the user called it, else empty
    changed_words INTEGER NOT NULL,             -- since the version before it
    content       BLOB    NOT NULL              -- the transcript, deflated
) STRICT;
CREATE INDEX snapshots_of_recording ON snapshots (recording, taken);
