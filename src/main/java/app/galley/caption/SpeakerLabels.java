package app.galley.caption;

/// Whether the text of a cue says who speaks.
public enum SpeakerLabels {
    /// Never: the format has its own place for it.
    NONE,
    /// In the form of the style, before the first word wherever a cue is another speaker's than the cue before it, when there is more than one speaker.
    AT_A_CHANGE,
    /// The same for speakers beyond the colours of the style: the format shows colours.
    BEYOND_COLOURS
}
