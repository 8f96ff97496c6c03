package app.galley.format.caption;

import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes mark-up out of a line of SubRip. The format knows `<i>`, `<b>`, `<u>`, `<s>` and `<font>`; programs put other tags of HTML
/// and commands of SubStation there too. `<br>` begins a line. A sign in angle brackets that is no tag stays.
final class SrtMarkup {
    /// Bounded, so that a line of ten million opening brackets is looked at once.
    private static final Pattern MARK_UP = Pattern.compile("</?([A-Za-z][A-Za-z0-9]{0,10})(?:[\\s/][^<>]{0,500})?>|\\{\\\\[^{}]{0,500}}");
    private static final Set<String> USUAL = Set.of("i", "b", "u", "s");
    private static final Set<String> TAGS = Set.of("i", "b", "u", "s", "font", "br", "p", "div", "span", "em", "strong", "small", "big", "sub", "sup",
            "center", "a", "ruby", "rt", "rp", "c", "body", "html", "sync", "strike", "del", "ins", "tt");

    private SrtMarkup() {
    }

    /// The lines that a line of the file shows.
    ///
    /// @param number the line's number, for what is noted
    static List<String> lines(String line, int number, Mends mends) {
        if (line.indexOf('<') < 0 && line.indexOf('{') < 0) {
            return List.of(line);
        }
        Matcher matcher = MARK_UP.matcher(line);
        StringBuilder text = new StringBuilder();
        boolean unusual = false;
        while (matcher.find()) {
            String tag = matcher.group(1) == null ? "" : matcher.group(1).toLowerCase(Locale.ROOT);
            boolean stays = !tag.isEmpty() && !TAGS.contains(tag);
            matcher.appendReplacement(text, stays ? Matcher.quoteReplacement(matcher.group()) : tag.equals("br") ? "\n" : "");
            unusual |= !stays && !USUAL.contains(tag);
        }
        matcher.appendTail(text);
        if (unusual) {
            mends.add(Mend.Kind.MARK_UP, number);
        }
        return List.of(text.toString().split("\n", -1));
    }
}
