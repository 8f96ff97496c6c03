package app.galley.workbench;

import java.util.Locale;

/// How someone likes to read, listen and type: the settings of the editor.
///
/// @param zoom size of the letters, 1 = 100 %
/// @param lineSpacing space between lines, 1 = the design's
/// @param characters characters a full line holds, 62 to 78
/// @param doubtsShown whether doubtful words are underlined
/// @param shading whether what was played looks other than what was not
/// @param highlight whether the word being heard is highlighted
/// @param follow whether the page keeps the word being heard in sight
/// @param rewindMilliseconds how far a pause goes back, 0 to 5000
/// @param pausesWhileTyping whether playback waits while one types
/// @param skipSeconds how far a skip goes, 1 to 60
public record EditorChoices(double zoom, double lineSpacing, int characters, boolean doubtsShown, boolean shading, boolean highlight, boolean follow,
                            int rewindMilliseconds, boolean pausesWhileTyping, int skipSeconds) {
    /// As Galley is at first.
    public static final EditorChoices USUAL = new EditorChoices(1, 1, 70, true, false, true, true, 0, false, 5);

    public EditorChoices {
        zoom = Math.clamp(zoom, 0.5, 3);
        lineSpacing = Math.clamp(lineSpacing, 0.7, 2);
        characters = Math.clamp(characters, 62, 78);
        rewindMilliseconds = Math.clamp(rewindMilliseconds, 0, 5000);
        skipSeconds = Math.clamp(skipSeconds, 1, 60);
    }

    /// Reads what [#text] writes; what is missing or cannot be read is as usual.
    static EditorChoices read(String text) {
        KeptValues kept = KeptValues.read(text);
        return new EditorChoices(kept.number("zoom", USUAL.zoom), kept.number("lineSpacing", USUAL.lineSpacing),
                (int) kept.number("characters", USUAL.characters), kept.flag("doubtsShown", USUAL.doubtsShown),
                kept.flag("shading", USUAL.shading), kept.flag("highlight", USUAL.highlight), kept.flag("follow", USUAL.follow),
                (int) kept.number("rewindMilliseconds", USUAL.rewindMilliseconds),
                kept.flag("pausesWhileTyping", USUAL.pausesWhileTyping), (int) kept.number("skipSeconds", USUAL.skipSeconds));
    }

    String text() {
        return String.format(Locale.ROOT, """
                zoom=%s
                lineSpacing=%s
                characters=%d
                doubtsShown=%s
                shading=%s
                highlight=%s
                follow=%s
                rewindMilliseconds=%d
                pausesWhileTyping=%s
                skipSeconds=%d
                """, zoom, lineSpacing, characters, doubtsShown, shading, highlight, follow, rewindMilliseconds, pausesWhileTyping, skipSeconds);
    }
}
