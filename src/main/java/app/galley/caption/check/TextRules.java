package app.galley.caption.check;

import app.galley.caption.CaptionStyle;
import app.galley.caption.Cue;
import app.galley.caption.LineBreaks;
import app.galley.caption.check.CaptionCheck.Broken;
import app.galley.caption.form.Dash;
import app.galley.caption.form.Sounds;
import app.galley.caption.preset.CaptionPreset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules about what a cue shows.
final class TextRules {
    private static final Pattern SMALL_NUMBER = Pattern.compile("(?<![\\p{L}\\p{N}.,:/%$€£-])(?:[1-9]|10)(?![\\p{L}\\p{N}:/%-]|[.,]\\d)");
    private static final Pattern STARTS_WITH_DIGITS = Pattern.compile("(?:^|[.!?…] )\\p{N}");
    private static final Pattern SOUND = Pattern.compile("[\\[(♪♫♬#]");
    private final CaptionStyle style;
    private final Dash dash;
    private final Sounds sounds;
    private final LineBreaks breaks;

    TextRules(CaptionPreset preset, String language) {
        this.style = preset.style();
        this.dash = preset.style().form().dash();
        this.sounds = new Sounds(preset.style().form());
        this.breaks = new LineBreaks(style, language);
    }

    /// Looks at a cue.
    ///
    /// @param after the cue behind it, null for none
    void look(Cue cue, @Nullable Cue after, Broken broken) {
        if (cue.lines().stream().allMatch(String::isBlank)) {
            broken.rule(CaptionRule.EMPTY, "caption.rule.empty");
            return;
        }
        shape(cue, broken);
        places(cue, after, broken);
        blanks(cue, broken);
        signs(cue, broken);
        pairs(cue, broken);
    }

    private void shape(Cue cue, Broken broken) {
        int longest = cue.lines().stream().mapToInt(line -> line.codePointCount(0, line.length())).max().orElse(0);
        boolean dialogue = cue.lines().size() > 1 && cue.lines().stream().allMatch(TextRules::isDashed);
        Optional<Cue> again = dialogue ? Optional.empty() : breaks.again(cue);
        if (cue.lines().size() > style.lines()) {
            broken.rule(CaptionRule.LINES, again, "caption.rule.lines", cue.lines().size(), style.lines());
        }
        if (longest > style.charactersPerLine()) {
            broken.rule(CaptionRule.LENGTH, again, "caption.rule.length", longest, style.charactersPerLine());
        }
        if (cue.lines().size() > 1 && !dialogue && cue.characters() <= style.charactersPerLine()) {
            broken.rule(CaptionRule.ONE_LINE, again, "caption.rule.oneLine", cue.characters());
        }
    }

    private void places(Cue cue, @Nullable Cue after, Broken broken) {
        List<String> lines = cue.lines();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (breaks.isBad(lines.get(i), lines.get(i + 1))) {
                broken.rule(CaptionRule.BREAK, breaks.again(cue).filter(mended -> isBetter(mended)), "caption.rule.break", i + 1);
            }
        }
        if (after != null && after.speaker().equals(cue.speaker()) && breaks.isBad(lines.getLast(), after.lines().getFirst())) {
            broken.rule(CaptionRule.BREAK, "caption.rule.breakAtEnd");
        }
    }

    private boolean isBetter(Cue mended) {
        for (int i = 0; i + 1 < mended.lines().size(); i++) {
            if (breaks.isBad(mended.lines().get(i), mended.lines().get(i + 1))) {
                return false;
            }
        }
        return true;
    }

    private void blanks(Cue cue, Broken broken) {
        List<String> right = cue.lines().stream().map(line -> line.strip().replaceAll("[ \\t\\u00A0]{2,}", " ")).filter(line -> !line.isEmpty()).toList();
        if (!right.equals(cue.lines())) {
            broken.rule(CaptionRule.BLANKS, with(cue, right), "caption.rule.blanks");
        }
        if (cue.lines().stream().anyMatch(line -> line.contains("..."))) {
            broken.rule(CaptionRule.ELLIPSIS, with(cue, cue.lines().stream().map(line -> line.replaceAll("\\.{3,}", "…")).toList()), "caption.rule.ellipsis");
        }
        List<String> dashed = cue.lines().stream().map(this::dashed).toList();
        if (!dashed.equals(cue.lines())) {
            broken.rule(CaptionRule.DASH, with(cue, dashed), dash == Dash.TIGHT ? "caption.rule.dashTight" : "caption.rule.dashSpaced");
        }
        List<String> sounding = sounding(cue);
        if (!sounding.equals(cue.lines())) {
            broken.rule(CaptionRule.SOUNDS, with(cue, sounding).filter(this::keepsLength), "caption.rule.sounds", String.join(" / ", sounding));
        }
        String text = String.join(" ", cue.lines());
        if (STARTS_WITH_DIGITS.matcher(text).find()) {
            broken.rule(CaptionRule.NUMBERS, "caption.rule.startNumber");
        } else if (SMALL_NUMBER.matcher(text).find()) {
            broken.rule(CaptionRule.NUMBERS, "caption.rule.smallNumber");
        }
    }

    private boolean keepsLength(Cue mended) {
        return mended.lines().stream().allMatch(line -> line.codePointCount(0, line.length()) <= style.charactersPerLine());
    }

    /// The lines with sounds in the form of the guide.
    private List<String> sounding(Cue cue) {
        if (cue.lines().stream().noneMatch(line -> SOUND.matcher(line).find() || line.equals(line.toUpperCase(Locale.ROOT)))) {
            return cue.lines();
        }
        List<List<String>> pieces = cue.lines().stream().map(line -> List.of(line.strip().split("\\s+"))).toList();
        List<String> formed = sounds.formed(pieces.stream().flatMap(List::stream).filter(piece -> !piece.isEmpty()).toList());
        if (formed.equals(pieces.stream().flatMap(List::stream).toList())) {
            return cue.lines();
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        for (List<String> line : pieces) {
            int to = from + (int) line.stream().filter(piece -> !piece.isEmpty()).count();
            lines.add(String.join(" ", formed.subList(from, to)));
            from = to;
        }
        return lines;
    }

    private static boolean isDashed(String line) {
        return line.startsWith("-") || line.startsWith("–") || line.startsWith("—");
    }

    /// A line whose dash stands as the guide has it. Two dashes are an interruption, not a speaker's.
    private String dashed(String line) {
        if (!line.startsWith("-") || line.startsWith("--") || line.length() < 2) {
            return line;
        }
        String rest = line.substring(1).stripLeading();
        return rest.isEmpty() || Character.isDigit(rest.charAt(0)) ? line : dash.before(rest);
    }

    private static void signs(Cue cue, Broken broken) {
        cue.lines().stream().flatMapToInt(String::codePoints)
                .filter(c -> c == 0xFFFD || Character.isISOControl(c) || Character.getType(c) == Character.UNASSIGNED || Character.getType(c) == Character.PRIVATE_USE)
                .findFirst().ifPresent(c -> broken.rule(CaptionRule.SIGNS, "caption.rule.signs", String.format("U+%04X", c)));
    }

    /// Brackets and quotation marks may be opened in one cue and closed in a later one only when they are quotation marks.
    private static void pairs(Cue cue, Broken broken) {
        Deque<Character> open = new ArrayDeque<>();
        for (char c : String.join(" ", cue.lines()).toCharArray()) {
            int closes = ")]}".indexOf(c);
            if ("([{".indexOf(c) >= 0) {
                open.push(c);
            } else if (closes >= 0 && (open.isEmpty() || open.pop() != "([{".charAt(closes))) {
                broken.rule(CaptionRule.PAIRS, "caption.rule.closed", String.valueOf(c));
                return;
            }
        }
        if (!open.isEmpty()) {
            broken.rule(CaptionRule.PAIRS, "caption.rule.open", String.valueOf(open.peek()));
        }
    }

    private static Optional<Cue> with(Cue cue, List<String> lines) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Cue(cue.time(), lines, cue.speaker()));
    }
}
