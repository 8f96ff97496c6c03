package app.galley.ui.sound.wave.draw;

import java.util.Locale;

/// What is drawn in a colour of its own; the style sheet says which.
public enum Ink {
    /// The peaks.
    PEAKS,
    /// The middle line where nothing is known yet.
    UNKNOWN,
    /// A part in which nobody speaks.
    SILENCE,
    /// A damaged stretch.
    GAP,
    /// Lines of the scale and between words.
    RULE,
    /// Numbers of the scale.
    NUMBER,
    /// Words.
    WORD,
    /// A doubtful word.
    DOUBT,
    /// A search hit.
    HIT,
    /// A marker such as "[laughter]".
    MARKER,
    /// The beginning of a chapter.
    CHAPTER,
    /// What a person has found right.
    VERIFIED,
    /// An edge in hand, the line of what is chosen.
    EDGE,
    /// The ground of a chosen caption.
    CHOSEN,
    /// A caption that breaks a rule.
    FAULT;

    /// Its style class.
    String style() {
        return "ink-" + name().toLowerCase(Locale.ROOT);
    }
}
