-- What a reviewer has said about the captions of a recording that no machine can judge.

CREATE TABLE caption_judgements (
    recording INTEGER NOT NULL REFERENCES recordings (number) ON DELETE CASCADE,
    item      TEXT    NOT NULL,         -- of the checklist
    ticked    INTEGER NOT NULL,         -- 1: found to be so
    note      TEXT    NOT NULL,
    said      INTEGER NOT NULL,         -- when, in milliseconds since 1970
    PRIMARY KEY (recording, item)
) STRICT, WITHOUT ROWID;
