package app.galley.ui.kit.keys;

/// A key that more than one wants.
///
/// @param chord the key
/// @param kind who else wants it
/// @param command the other command, empty when it is none
public record KeyConflict(Chord chord, Kind kind, String command) {
    /// Who else wants a key.
    public enum Kind {
        /// Another command.
        COMMAND,
        /// The page, to write or to move the caret; it comes first.
        TEXT,
        /// The system or the window, which may not let it through.
        SYSTEM
    }
}
