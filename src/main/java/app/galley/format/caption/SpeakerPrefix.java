package app.galley.format.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds who speaks in captions that say so in their text: `Ann Lee: …`, `ANN: …`, `>> ANN: …`, `[Ann]: …`, and, see [BracketedNames], `[Ann] …` and `(Ann) …`.
/// One "Note: …" is not a speaker, nor is "At 10:30": names are believed when two cues of the file begin with one. A cue without a name goes on with the
/// speaker before it, up to a dialogue dash.
public final class SpeakerPrefix {
    /// What may be a name.
    static final String NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’-]*"
            + "(?: (?:[\\p{Lu}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}.'’-]*|\\p{Ll}{2,3})){0,4}";
    private static final int MOST_NAMES = 40;
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:>>\\s*)?(?:(" + NAME + "):(?!\\d)|\\[(" + NAME + ")]:|([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,8})[:：])\\s*(?=\\S)");

    /// The beginning of a text.
    ///
    /// @param name who says the rest
    /// @param end behind it
    record Prefix(String name, int end) { }

    private SpeakerPrefix() {
    }

    /// Whether a text begins with what may be a name.
    public static boolean begins(String text) {
        return PREFIX.matcher(text).find();
    }

    /// The captions with their speakers.
    public static List<Captioned> read(List<Captioned> captions) {
        List<Prefix> found = captions.stream().map(caption -> prefix(caption.text())).flatMap(Optional::stream).toList();
        boolean believed = found.size() > 1 && found.stream().map(Prefix::name).distinct().count() <= MOST_NAMES;
        return read(captions, believed ? SpeakerPrefix::prefix : BracketedNames.in(captions)::prefix);
    }

    private static List<Captioned> read(List<Captioned> captions, Function<String, Optional<Prefix>> prefixes) {
        List<Captioned> read = new ArrayList<>(captions.size());
        String speaker = "";
        for (Captioned caption : captions) {
            Optional<Prefix> prefix = prefixes.apply(caption.text());
            speaker = prefix.map(Prefix::name).orElse(caption.changes() ? "" : speaker);
            read.add(caption.saidBy(speaker, prefix.map(found -> caption.text().substring(found.end())).orElse(caption.text())));
        }
        return read;
    }

    private static Optional<Prefix> prefix(String text) {
        Matcher prefix = PREFIX.matcher(text);
        return prefix.find() ? Optional.of(new Prefix(name(prefix), prefix.end())) : Optional.empty();
    }

    private static String name(Matcher prefix) {
        for (int group = 1; group <= prefix.groupCount(); group++) {
            String name = prefix.group(group);
            if (name != null) {
                return name;
            }
        }
        return "";
    }
}
