package app.galley.transcript;

/// Someone who speaks.
///
/// @param id what turns refer to; unique in the transcript, 0 or more
/// @param name what is shown; never blank
public record Speaker(int id, String name) {
    /// What a turn refers to when nobody is named.
    public static final int NONE = -1;

    public Speaker {
        if (id < 0 || name.isBlank()) {
            throw new IllegalArgumentException("a speaker has an id of 0 or more and a name");
        }
    }

    /// The same speaker under another name.
    public Speaker named(String newName) {
        return new Speaker(id, newName);
    }
}
