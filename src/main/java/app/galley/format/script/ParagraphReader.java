package app.galley.format.script;

import app.galley.format.Text;
import app.galley.format.caption.SpeakerPrefix;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a typed text into paragraphs: a blank line parts them, or, in a text without any, each line is one; a time code or a name at the start of a line
/// begins one, too. Lines with a name and a time code alone (`Ann Lee  0:12`, `[0:12] ANN LEE:`, `Ann Lee:`), as transcription programs write them, stand
/// in front of the paragraph they belong to. Not thread-safe.
final class ParagraphReader {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})(?:[.,:;](\\d{1,3}))?";
    private static final String BRACKETED = "[\\[(<{]?\\s?" + TIME + "\\s?[\\])>}]?";
    private static final Pattern CODE = Pattern.compile("^" + BRACKETED + "(?=\\s|$)(?:\\s*[-–—]{1,3}>?\\s*" + BRACKETED.replace("(\\d", "(?:\\d")
            + "(?=\\s|$))?[\\s:–—-]*");
    private static final Pattern HEADER = Pattern.compile("^([^.!?:]{1,60}?)[\\s:,–—-]+" + BRACKETED + "(?:\\s*[-–—]\\s*" + BRACKETED.replace("(\\d", "(?:\\d") + ")?\\s*:?$");
    private static final Pattern NAME_ALONE = Pattern.compile("^([\\p{Lu}][^.!?:]{0,40}):$");
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int begun;
    private OptionalLong start = OptionalLong.empty();
    private String speaker = "";

    private ParagraphReader() {
    }

    /// The paragraphs of lines.
    static List<Paragraph> of(List<String> lines) {
        ParagraphReader reader = new ParagraphReader();
        boolean blanks = lines.stream().anyMatch(String::isBlank);
        for (int i = 0; i < lines.size(); i++) {
            String line = Text.oneLine(lines.get(i));
            if (line.isEmpty() || !blanks) {
                reader.end();
            }
            if (!line.isEmpty()) {
                reader.line(line, i + 1);
            }
        }
        reader.end();
        return reader.paragraphs;
    }

    private void line(String line, int number) {
        Matcher header = HEADER.matcher(line);
        if (header.matches() && Character.isLetter(header.group(1).codePointAt(0))) {
            head(header.group(1).strip(), OptionalLong.of(millisecond(header, 2)));
            return;
        }
        Matcher code = CODE.matcher(line);
        String rest = line;
        if (code.find() && code.end() > 0) {
            head("", OptionalLong.of(millisecond(code, 1)));
            rest = line.substring(code.end());
        }
        Matcher name = NAME_ALONE.matcher(rest);
        if (name.matches()) {
            OptionalLong known = code.reset().find() ? start : OptionalLong.empty();
            head(name.group(1).strip(), known);
        } else if (!rest.isEmpty()) {
            if (!text.isEmpty() && SpeakerPrefix.begins(rest)) {
                end();
            }
            begun = text.isEmpty() ? number : begun;
            text.append(text.isEmpty() ? "" : " ").append(rest);
        }
    }

    /// What stands in front of the next paragraph.
    private void head(String name, OptionalLong time) {
        end();
        speaker = name;
        start = time;
    }

    /// Ends a paragraph. Where there is no text yet, what stands in front of it waits on.
    private void end() {
        if (!text.isEmpty()) {
            paragraphs.add(new Paragraph(begun, start, speaker, text.toString()));
            text.setLength(0);
            start = OptionalLong.empty();
            speaker = "";
        }
    }

    private static long millisecond(Matcher matcher, int group) {
        String hours = matcher.group(group);
        String fraction = matcher.group(group + 3);
        return ((hours == null ? 0 : Long.parseLong(hours)) * 3_600 + Long.parseLong(matcher.group(group + 1)) * 60
                + Long.parseLong(matcher.group(group + 2))) * 1_000 + (fraction == null || fraction.length() < 3 ? 0 : Long.parseLong(fraction));
    }
}
