-- Version 3 of the library: files with several sounds.

ALTER TABLE recordings ADD COLUMN stream INTEGER;   -- the stream of the file that is heard; null for the usual one
