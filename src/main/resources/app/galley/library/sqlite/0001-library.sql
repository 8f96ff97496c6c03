-- Version 1 of the library.
-- Moments are nanoseconds since 1970 (UTC), lengths nanoseconds: what is stored comes back as it was.

CREATE TABLE recordings (
    number      INTEGER PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    title       TEXT    NOT NULL,
    file        TEXT,                       -- as a file: URI, which keeps every byte of the name
    bytes       INTEGER NOT NULL,
    length      INTEGER NOT NULL,
    has_picture INTEGER NOT NULL,
    added       INTEGER NOT NULL,
    removed     INTEGER                     -- when it was put into the trash
) STRICT;

CREATE TABLE jobs (
    number       INTEGER PRIMARY KEY,
    id           TEXT    NOT NULL UNIQUE,
    recording    INTEGER NOT NULL REFERENCES recordings (number) ON DELETE CASCADE,
    name         TEXT    NOT NULL,
    place        TEXT    NOT NULL,
    language     TEXT,                      -- the language when it is named, else null
    options      TEXT    NOT NULL,          -- the languages it may be when it is identified, with commas
    speakers     INTEGER NOT NULL,
    step         TEXT    NOT NULL,
    bytes_sent   INTEGER NOT NULL,
    bytes_total  INTEGER NOT NULL,
    created      INTEGER NOT NULL,
    changed      INTEGER NOT NULL,
    problem      TEXT,                      -- key, kind and arguments as JSON
    lease_owner  TEXT,                      -- the process that works on it
    lease_until  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX jobs_of_recording ON jobs (recording);

CREATE TABLE machine_transcripts (
    number    INTEGER PRIMARY KEY,
    id        TEXT    NOT NULL UNIQUE,
    recording INTEGER NOT NULL REFERENCES recordings (number) ON DELETE CASCADE,
    origin    TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    received  INTEGER NOT NULL,
    bytes     BLOB    NOT NULL              -- as it came
) STRICT;
CREATE INDEX machine_transcripts_of_recording ON machine_transcripts (recording);

CREATE TABLE documents (
    recording INTEGER PRIMARY KEY REFERENCES recordings (number) ON DELETE CASCADE,
    base      BLOB    NOT NULL              -- the transcript before the first edit
) STRICT;

CREATE TABLE journal (
    recording INTEGER NOT NULL REFERENCES documents (recording) ON DELETE CASCADE,
    sequence  INTEGER NOT NULL,             -- 1, 2, 3 ... without a gap
    step      INTEGER NOT NULL,             -- 1 new, 2 undone, 3 done again
    edit      BLOB    NOT NULL,             -- what changed against the state before it
    PRIMARY KEY (recording, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
