package app.galley.format.caption;

import app.galley.transcript.TimeSpan;

/// A part of a cue as a file has it: what one voice says.
///
/// @param time when it is shown
/// @param text in one line, without mark-up
/// @param voice the speaker's name, empty when the file does not tell
/// @param changes whether somebody else begins to speak here, even when nobody is named: a dialogue dash
public record Captioned(TimeSpan time, String text, String voice, boolean changes) {
    Captioned saidBy(String name, String what) {
        return new Captioned(time, what, name, changes);
    }
}
