-- Version 4 of the library: all that can be chosen for a job.

ALTER TABLE jobs ADD COLUMN settings TEXT;      -- as JSON; null in jobs of before, which have language, options and speakers alone
