package app.galley.ui.sound.wave.act;

/// What a hand does from pressing to letting go. Used by the FX thread.
interface Gesture {
    /// The hand is somewhere else.
    ///
    /// @param x pixels from the left
    /// @param free whether nothing is to draw the hand
    void drag(double x, boolean free);

    /// The hand lets go.
    void end();

    /// Everything is to be as it was before.
    void cancel();
}
