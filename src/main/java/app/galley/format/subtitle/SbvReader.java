package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.caption.Captions;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads SubViewer captions as YouTube gives them: a line with both times, then the lines of the cue up to the next such line. A
/// comma may stand for the dot of a fraction.
public final class SbvReader implements CaptionReader {
    private static final String TIME = "(\\d{1,4}):(\\d{2}):(\\d{2})([.,])(\\d{3})";
    private static final int SIGN = 4;
    private static final int SECOND = 6;
    private static final Pattern LINE = Pattern.compile("\\s*" + TIME + "\\s*,\\s*" + TIME + "\\s*");

    /// Keeps a line of [SbvWriter]'s text from being read as a time line; nobody sees it.
    private static final String JOINER = "\u2060";

    /// Makes a reader.
    public SbvReader() { }

    @Override
    public String name() {
        return "sbv";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).lines().filter(line -> !line.isBlank()).findFirst().filter(line -> LINE.matcher(line).matches()).isPresent();
    }

    @Override
    public Transcript read(byte[] bytes, Mends mends) {
        return Captions.of(cues(bytes, mends), "");
    }

    @Override
    public List<Cue> cues(byte[] bytes, Mends mends) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        List<Cue> cues = new ArrayList<>();
        TimeSpan time = null;
        List<String> lines = new ArrayList<>();
        CueTimes times = new CueTimes(mends);
        int number = 0;
        int last = 0;
        for (String line : Text.of(bytes, mends).lines().toList()) {
            number++;
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                add(cues, time, lines, last, mends);
                if (matcher.group(SIGN).equals(",") || matcher.group(SECOND + SIGN - 1).equals(",")) {
                    mends.add(Mend.Kind.SEPARATOR, number, ",", ".");
                }
                time = times.next(number, moment(matcher, 1), moment(matcher, SECOND));
                last = number;
                lines.clear();
            } else {
                lines.add(apart(line) ? line.substring(JOINER.length()) : line);
            }
        }
        add(cues, time, lines, last, mends);
        return cues;
    }

    private static boolean apart(String line) {
        return line.startsWith(JOINER) && LINE.matcher(line.substring(JOINER.length())).matches();
    }

    /// A line of text as it may stand in a file.
    static String written(String line) {
        return LINE.matcher(line).matches() ? JOINER + line : line;
    }

    private static void add(List<Cue> cues, @Nullable TimeSpan time, List<String> lines, int line, Mends mends) {
        while (!lines.isEmpty() && lines.getLast().isBlank()) {
            lines.removeLast();
        }
        if (time != null) {
            if (lines.isEmpty()) {
                mends.add(Mend.Kind.NO_TEXT, line);
            }
            cues.add(new Cue(time, lines.isEmpty() ? List.of("") : lines, ""));
        }
    }

    private static long moment(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group)) * 3_600_000 + Long.parseLong(matcher.group(group + 1)) * 60_000
                + Long.parseLong(matcher.group(group + 2)) * 1_000 + Long.parseLong(matcher.group(group + 4));
    }
}
