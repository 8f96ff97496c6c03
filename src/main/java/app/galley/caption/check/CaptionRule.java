package app.galley.caption.check;

/// What a guide can ask of captions and a program can find out. What only a person can judge (whether all that matters is said, and said right) is none.
public enum CaptionRule {
    /// A cue ends after it begins.
    DURATION,
    /// Cues stand in the order of their starts.
    ORDER,
    /// Cues are not shown at the same time.
    OVERLAP,
    /// A cue is shown long enough.
    SHORT,
    /// A cue is not shown too long.
    LONG,
    /// So many characters a second at most.
    SPEED,
    /// So many words a minute at most.
    WORDS,
    /// The least gap between cues.
    GAP,
    /// Gaps that only flicker are closed.
    CHAIN,
    /// A cue shows something.
    EMPTY,
    /// So many lines at most.
    LINES,
    /// So many characters in a line at most.
    LENGTH,
    /// What fits into one line stands in one.
    ONE_LINE,
    /// Lines and cues end where the sense allows it.
    BREAK,
    /// No blanks at the ends of lines, none twice, no empty lines.
    BLANKS,
    /// An ellipsis is one sign.
    ELLIPSIS,
    /// A dash that marks a speaker stands as the guide has it.
    DASH,
    /// Small numbers are words, and no sentence begins with digits.
    NUMBERS,
    /// Brackets and quotation marks that are opened are closed.
    PAIRS,
    /// No signs that show nothing, or a hole.
    SIGNS,
    /// A sound that is not speech stands as the guide has it.
    SOUNDS,
    /// A cue comes and goes on frames.
    FRAMES,
    /// A cue does not come shortly before or after a shot change, but with it.
    SHOT_IN,
    /// A cue does not go shortly before or after a shot change, but at its gap before it.
    SHOT_OUT,
    /// A cue does not come long before its first word.
    EARLY,
    /// A cue does not come long after its first word.
    LATE,
    /// A cue does not stay long after its last word.
    STAYS,
    /// A cue does not go before its last word has been heard.
    LEAVES,
    /// Words that are said are captioned.
    MISSING,
    /// Captions say what is said.
    OTHERWISE
}
