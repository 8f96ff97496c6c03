package app.galley.media;

/// Which of two players plays. Any thread.
public interface PlayerChoice {
    /// Plays with the second player from now on, or with the usual one again: what is open goes on where it is.
    void useSecond(boolean wanted);

    /// Whether the second one plays.
    boolean usesSecond();
}
