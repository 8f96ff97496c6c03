package app.galley.ui.text.turn;

/// Hears of clicks on the head of a turn.
public interface HeaderListener {
    /// The name was clicked.
    void speaker(int turn);

    /// The time was clicked.
    void time(int turn);
}
