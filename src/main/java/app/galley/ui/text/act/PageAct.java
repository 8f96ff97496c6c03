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
