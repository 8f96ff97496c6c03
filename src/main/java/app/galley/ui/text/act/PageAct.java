package app.galley.ui.text.act;

/// What a key can do on the page.
public enum PageAct {
    /// One character to the left.
    LEFT,
    /// One character to the right.
    RIGHT,
    /// One line up.
    UP,
    /// One line down.
    DOWN,
    /// One word to the left.
    WORD_LEFT,
    /// One word to the right.
    WORD_RIGHT,
    /// To the start of the line.
    LINE_START,
    /// To the end of the line.
    LINE_END,
    /// To the start of this turn, or of the one before.
    TURN_UP,
    /// To the start of the next turn.
    TURN_DOWN,
    /// To the start of this turn.
    TURN_START,
    /// To the end of this turn.
    TURN_END,
    /// To the end of this turn, or of the next one.
    TURN_END_DOWN,
    /// One page up.
    PAGE_UP,
    /// One page down.
    PAGE_DOWN,
    /// To the beginning of the document.
    START,
    /// To the end of the document.
    END,
    /// Deletes the character before.
    DELETE_BACK,
    /// Deletes the character behind.
    DELETE_ON,
    /// Deletes to the start of the word.
    DELETE_WORD_BACK,
    /// Deletes to the end of the word.
    DELETE_WORD_ON,
    /// Deletes to the start of the line.
    DELETE_LINE_BACK,
    /// Deletes to the end of the line.
    DELETE_LINE_ON,
    /// Deletes what is selected.
    DELETE_SELECTED,
    /// Starts a new turn.
    SPLIT,
    /// Starts a new turn behind the caret.
    OPEN_TURN,
    /// Deletes to the end of the turn and keeps it apart from the clipboard.
    KILL,
    /// Puts in what was last deleted to the end of a turn.
    YANK,
    /// Exchanges two characters.
    TRANSPOSE,
    /// Shows the beginning of the document; the caret stays.
    SCROLL_START,
    /// Shows the end of the document; the caret stays.
    SCROLL_END,
    /// Shows the page above; the caret stays.
    SCROLL_UP,
    /// Shows the page below; the caret stays.
    SCROLL_DOWN,
    /// Shows the caret in the middle of the page.
    CENTRE,
    /// Selects everything.
    SELECT_ALL,
    /// Copies what is selected.
    COPY,
    /// Copies and deletes what is selected.
    CUT,
    /// Puts in what was copied.
    PASTE,
    /// Puts in the text of what was copied, without its times.
    PASTE_PLAIN,
    /// Opens the context menu at the caret.
    MENU,
    /// Takes back the last change.
    UNDO,
    /// Makes the last undone change again.
    REDO;

    /// Whether it only moves the caret, so that with Shift it selects.
    public boolean isMove() {
        return compareTo(END) <= 0;
    }
}
