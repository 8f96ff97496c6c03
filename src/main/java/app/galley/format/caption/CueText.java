package app.galley.format.caption;

import app.galley.transcript.TimeSpan;
import app.galley.transcript.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Puts the lines of a cue together. Lines that begin with dialogue dashes are said by different people and share the cue's
/// time by their length.
final class CueText {
    private CueText() {
    }

    /// The parts of a cue.
    ///
    /// @param voice the speaker's name, empty when the file does not tell
    static List<Captioned> parts(TimeSpan time, List<String> lines, String voice) {
        List<StringBuilder> bits = new ArrayList<>();
        boolean dialogue = lines.stream().filter(CueText::isDashed).count() > 1;
        for (String line : lines) {
            String plain = line.strip();
            if (!plain.isEmpty() && (bits.isEmpty() || dialogue && isDashed(line))) {
                bits.add(new StringBuilder(dialogue && isDashed(line) ? plain.substring(1).strip() : plain));
            } else if (!plain.isEmpty()) {
                bits.getLast().append(needsBlank(bits.getLast(), plain) ? " " : "").append(plain);
            }
        }
        List<String> said = bits.stream().map(StringBuilder::toString).filter(text -> !text.isEmpty()).toList();
        List<Captioned> parts = new ArrayList<>();
        long total = Math.max(1, said.stream().mapToLong(String::length).sum());
        long length = time.end() - time.start();
        long sofar = 0;
        for (String text : said) {
            long start = time.start() + length * sofar / total;
            sofar += text.length();
            parts.add(new Captioned(new TimeSpan(start, time.start() + length * sofar / total), text, voice, dialogue));
        }
        return parts;
    }

    /// Whether a blank stands between two texts that follow each other.
    static boolean needsBlank(CharSequence left, String right) {
        return left.isEmpty() || right.isEmpty() || !Tokens.isIdeographic(Character.codePointBefore(left, left.length()))
                && !Tokens.isIdeographic(right.codePointAt(0)) && "。、！？」』）".indexOf(left.charAt(left.length() - 1)) < 0;
    }

    private static boolean isDashed(String line) {
        String plain = line.strip();
        return plain.length() > 1 && "-–—‐".indexOf(plain.charAt(0)) >= 0 && plain.charAt(1) != plain.charAt(0);
    }
}
