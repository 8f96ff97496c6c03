package app.galley.ui.kit;

/// Says something outside of the window, as far as this computer can: a message of the system's own. Called on the FX thread; returns at once.
@FunctionalInterface
public interface Announcer {
    /// Says nothing: the window alone tells.
    Announcer SILENT = (title, text) -> { };

    /// Shows a message.
    ///
    /// @param text a sentence without names: others may see the screen
    void announce(String title, String text);
}
