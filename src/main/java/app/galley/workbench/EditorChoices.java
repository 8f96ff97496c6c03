package app.galley.workbench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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
        Map<String, String> kept = new LinkedHashMap<>();
        text.lines().map(line -> line.split("=", 2)).filter(p -> p.length == 2).forEach(p -> kept.put(p[0], p[1]));
        return new EditorChoices(number(kept, "zoom", USUAL.zoom), number(kept, "lineSpacing", USUAL.lineSpacing),
                (int) number(kept, "characters", USUAL.characters), flag(kept, "doubtsShown", USUAL.doubtsShown),
                flag(kept, "shading", USUAL.shading), flag(kept, "highlight", USUAL.highlight), flag(kept, "follow", USUAL.follow),
                (int) number(kept, "rewindMilliseconds", USUAL.rewindMilliseconds),
                flag(kept, "pausesWhileTyping", USUAL.pausesWhileTyping), (int) number(kept, "skipSeconds", USUAL.skipSeconds));
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

    private static boolean flag(Map<String, String> kept, String name, boolean usual) {
        return value(kept, name, Boolean::valueOf).orElse(usual);
    }

    private static double number(Map<String, String> kept, String name, double usual) {
        return value(kept, name, EditorChoices::number).filter(Double::isFinite).orElse(usual);
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static <T> Optional<T> value(Map<String, String> kept, String name, Function<String, T> read) {
        return Optional.ofNullable(kept.get(name)).map(read);
    }
}
