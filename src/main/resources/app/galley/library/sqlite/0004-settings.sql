-- Version 4 of the library: all that can be chosen for a job.

ALTER TABLE jobs ADD COLUMN settings TEXT;      -- as JSON; null in jobs of before, which have language, options and speakers alone

CREATE TABLE job_files (
    job    INTEGER NOT NULL REFERENCES jobs (number) ON DELETE CASCADE,
    ending TEXT    NOT NULL,                    -- vtt or srt
    bytes  BLOB    NOT NULL,                    -- as it came
    PRIMARY KEY (job, ending)
) STRICT, WITHOUT ROWID;
