-- Jobs that send sound of a recording instead of the recording as it is, and results for a stretch of it.

ALTER TABLE jobs ADD COLUMN sent TEXT;                  -- coding, time and place in a series; null: the recording as it is
ALTER TABLE machine_transcripts ADD COLUMN sent TEXT;   -- the stretch that was sent and the one that was asked for; null: all of it
