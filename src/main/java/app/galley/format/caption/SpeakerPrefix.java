package app.galley.format.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds who speaks in captions that say so in their text: `Ann Lee: …`, `ANN: …`, `>> ANN: …`, `[Ann]: …`. One "Note: …" is not
/// a speaker, nor is "At 10:30": names are believed when two cues of the file begin with one. A cue without a name goes on with the speaker before
/// it, up to a dialogue dash.
public final class SpeakerPrefix {
    private static final String NAME = "\\p{Lu}[\\p{L}\\p{M}\\p{Nd}.'’-]*"
            + "(?: (?:[\\p{Lu}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}.'’-]*|\\p{Ll}{2,3})){0,4}";
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:>>\\s*)?(?:(" + NAME + "):(?!\\d)|\\[(" + NAME + ")]:|([\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]{1,8})[:：])\\s*(?=\\S)");

    private SpeakerPrefix() {
    }

    /// Whether a text begins with what may be a name.
    public static boolean begins(String text) {
        return PREFIX.matcher(text).find();
    }

    /// The captions with their speakers.
    public static List<Captioned> read(List<Captioned> captions) {
        long named = captions.stream().filter(caption -> PREFIX.matcher(caption.text()).find()).count();
        Set<String> names = captions.stream().map(Captioned::text).map(PREFIX::matcher).filter(Matcher::find)
                .map(SpeakerPrefix::name).collect(Collectors.toSet());
        if (named < 2 || names.size() > 40) {
            return captions;
        }
        List<Captioned> read = new ArrayList<>(captions.size());
        String speaker = "";
        for (Captioned caption : captions) {
            Matcher prefix = PREFIX.matcher(caption.text());
            if (prefix.find()) {
                speaker = name(prefix);
                read.add(caption.saidBy(speaker, caption.text().substring(prefix.end())));
            } else {
                speaker = caption.changes() ? "" : speaker;
                read.add(caption.saidBy(speaker, caption.text()));
            }
        }
        return read;
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
