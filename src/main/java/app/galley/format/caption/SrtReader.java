package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads SubRip captions as they are found in the wild: with or without numbers, blank lines inside a cue, dots for commas,
/// coordinates, `{\an8}`, tags of HTML, any encoding. `Name:` at the start of cues names the speaker, see [SpeakerPrefix].
public final class SrtReader implements CaptionReader {
    /// Keeps [SrtWriter]'s text from being read as a time line or as mark-up.
    static final String JOINER = "\u2060";
    private static final Pattern APART = Pattern.compile("(?<=<)" + JOINER + "(?=[/\\p{L}])|(?<=-)" + JOINER + "(?=>)|(?<=\\{)" + JOINER + "(?=\\\\)");

    /// Makes a reader.
    public SrtReader() {
    }

    @Override
    public String name() {
        return "srt";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        String start = Text.startOf(bytes);
        return !start.startsWith("WEBVTT") && start.lines().limit(50).anyMatch(CaptionTime::isLine);
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        if (Text.startOf(bytes).isBlank()) {
            return Transcript.empty();
        }
        return Captions.of(cues(bytes, mends), "");
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        List<Cue> cues = new File(Text.of(bytes, mends).lines().toList(), mends).cues();
        if (cues.isEmpty()) {
            throw (recognises(bytes) ? Problem.badInput("format.noCues") : Lookalike.problem(bytes)).asException();
        }
        return cues;
    }

    /// The lines of one file.
    private static final class File {
        private final List<String> lines;
        private final Mends mends;
        private final CueTimes times;
        private final List<Cue> cues = new ArrayList<>();
        /// The number of the last cue; 0 before the first, -1 where nobody knows.
        private long last;

        File(List<String> lines, Mends mends) {
            this.lines = lines;
            this.mends = mends;
            times = new CueTimes(mends);
        }

        List<Cue> cues() {
            int from = next(0);
            boolean numbered = from > 0 && isNumber(lines.get(from - 1));
            stray(numbered ? from - 1 : from);
            number(numbered ? lines.get(from - 1) : "", from + 1);
            while (from < lines.size()) {
                int to = next(from + 1);
                Optional<TimeSpan> time = CaptionTime.read(lines.get(from), ',', from + 1, times, mends);
                int at = from;
                time.ifPresent(span -> add(span, at, to));
                from = to;
            }
            return cues;
        }

        private int next(int from) {
            int at = from;
            while (at < lines.size() && !CaptionTime.isLine(lines.get(at))) {
                at++;
            }
            return at;
        }

        private void stray(int end) {
            for (int i = 0; i < end; i++) {
                if (!lines.get(i).isBlank()) {
                    mends.add(Mend.Kind.STRAY, i + 1);
                }
            }
        }

        /// Adds the cue whose time stands in line `at` and whose text ends before line `to`; takes the number of the next one.
        private void add(TimeSpan time, int at, int to) {
            int end = trimmed(at + 1, to);
            boolean numbered = to < lines.size() && end == to && isNumber(lines.get(end - 1))
                    && (end == at + 2 || lines.get(end - 2).isBlank());
            String next = numbered ? lines.get(end - 1) : "";
            end = trimmed(at + 1, numbered ? end - 1 : end);
            List<String> text = new ArrayList<>();
            for (int i = at + 1; i < end; i++) {
                look(lines.get(i), i + 1);
                SrtMarkup.lines(lines.get(i), i + 1, mends).forEach(line -> text.add(APART.matcher(line).replaceAll("")));
            }
            if (text.stream().allMatch(String::isBlank)) {
                mends.add(Mend.Kind.NO_TEXT, at + 1);
            }
            cues.add(new Cue(time, text.isEmpty() ? List.of("") : text, ""));
            if (to < lines.size()) {
                number(next, to + 1);
            }
        }

        private int trimmed(int from, int to) {
            int end = to;
            while (end > from && lines.get(end - 1).isBlank()) {
                end--;
            }
            return end;
        }

        private void look(String line, int number) {
            if (line.isBlank()) {
                mends.add(Mend.Kind.BLANK_LINE, number);
            } else if (line.contains("-->")) {
                mends.add(Mend.Kind.ARROW_IN_TEXT, number);
            }
        }

        /// Looks at the number of a cue, which is empty when it has none.
        private void number(String text, int line) {
            if (text.isEmpty()) {
                mends.add(Mend.Kind.NUMBER_MISSING, line);
                last = -1;
                return;
            }
            String digits = text.strip();
            long number = digits.length() > 9 ? -1 : Long.parseLong(digits);
            if (last >= 0 && number != last + 1) {
                mends.add(Mend.Kind.NUMBER_WRONG, line - 1, digits.length() > 9 ? "…" : digits, last + 1);
            }
            last = number;
        }

        private static boolean isNumber(String line) {
            return !line.isBlank() && line.strip().chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
