-- Captions: the preset that a recording's are cut to, and the cues of it that were made by hand.

CREATE TABLE captionings (
    recording INTEGER PRIMARY KEY REFERENCES recordings (number) ON DELETE CASCADE,
    preset    TEXT    NOT NULL          -- empty: none was chosen
) STRICT;

CREATE TABLE locked_cues (
    recording   INTEGER NOT NULL REFERENCES recordings (number) ON DELETE CASCADE,
    speaker     INTEGER NOT NULL,       -- the id of who speaks
    heard_start INTEGER NOT NULL,       -- when the words it is for are heard, in milliseconds
    heard_end   INTEGER NOT NULL,
    said        TEXT    NOT NULL,       -- those words
    shown_start INTEGER NOT NULL,       -- when it is shown, in milliseconds
    shown_end   INTEGER NOT NULL,
    lines       TEXT    NOT NULL,       -- what is shown, lines parted by line feeds
    name        TEXT    NOT NULL,       -- of who speaks, empty when nobody is named
    PRIMARY KEY (recording, speaker, heard_start)
) STRICT, WITHOUT ROWID;
