package app.galley.transcript.review.search;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/// What comes in the place of what a regular expression matched: text in which `$1` stands for the first group, `$0` for the
/// whole, `${name}` for a named group and `\` takes the meaning from the sign behind it. A `$` before anything else is itself.
/// Immutable.
final class Template {
    private static final int NO_GROUP = -1;
    private final List<Part> parts = new ArrayList<>();
    private final int groups;

    /// Text, or a group when it is not [#NO_GROUP].
    private record Part(String text, int group) { }

    private Template(int groups) {
        this.groups = groups;
    }

    /// Reads a template for the groups of a pattern.
    static Template of(String template, Pattern pattern) {
        Template read = new Template(pattern.matcher("").groupCount());
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < template.length();) {
            char c = template.charAt(at);
            int name = c == '$' && template.startsWith("{", at + 1) ? template.indexOf('}', at) : -1;
            if (c == '\\' && at + 1 < template.length()) {
                text.append(template.charAt(at + 1));
                at += 2;
            } else if (name > 0) {
                read.add(text, pattern.namedGroups().getOrDefault(template.substring(at + 2, name), Integer.MAX_VALUE));
                at = name + 1;
            } else if (c == '$' && isDigit(template, at + 1)) {
                int end = read.endOfNumber(template, at + 1);
                read.add(text, Integer.parseInt(template.substring(at + 1, end)));
                at = end;
            } else {
                text.append(c);
                at++;
            }
        }
        read.parts.add(new Part(text.toString(), NO_GROUP));
        return read;
    }

    /// As many digits as name a group that is there, one at least: `$12` is group 1 and a 2 where there are less than 12.
    private int endOfNumber(String template, int from) {
        int end = from + 1;
        while (end - from < 3 && isDigit(template, end) && Integer.parseInt(template.substring(from, end + 1)) <= groups) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String template, int at) {
        return at < template.length() && template.charAt(at) >= '0' && template.charAt(at) <= '9';
    }

    private void add(StringBuilder text, int group) {
        parts.add(new Part(text.toString(), NO_GROUP));
        parts.add(new Part("", group));
        text.setLength(0);
    }

    /// The first group that the pattern does not have; [Integer#MAX_VALUE] for a name.
    OptionalInt missingGroup() {
        return parts.stream().mapToInt(Part::group).filter(group -> group > groups).findFirst();
    }

    /// The text with what the groups hold.
    String filled(IntFunction<String> held) {
        StringBuilder filled = new StringBuilder();
        for (Part part : parts) {
            filled.append(part.group() == NO_GROUP ? part.text() : held.apply(part.group()));
        }
        return filled.toString();
    }
}
