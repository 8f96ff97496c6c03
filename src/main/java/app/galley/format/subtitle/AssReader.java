package app.galley.format.subtitle;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.caption.Captions;
import app.galley.format.mend.CueTimes;
import app.galley.format.mend.Mend;
import app.galley.format.mend.Mends;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads SubStation Alpha, old and advanced: the lines `Dialogue:` in the order of the fields that `Format:` names; the field for names is the speaker, where
/// it is filled. Commands in braces are passed over, drawings too.
public final class AssReader implements CaptionReader {
    private static final Pattern TIME = Pattern.compile("\\s*(\\d{1,4}):(\\d{1,2}):(\\d{1,2})[.:](\\d{1,3})\\s*");
    private static final Pattern COMMANDS = Pattern.compile("\\{[^{}]{0,4000}}");
    private static final Pattern DRAWING = Pattern.compile("\\\\p[1-9]");
    private static final List<String> USUAL = List.of("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text");

    /// Makes a reader.
    public AssReader() { }

    @Override
    public String name() {
        return "ass";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).stripLeading().toLowerCase(Locale.ROOT).startsWith("[script info]");
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
        List<String> fields = USUAL;
        boolean events = false;
        CueTimes times = new CueTimes(mends);
        List<Cue> cues = new ArrayList<>();
        int number = 0;
        for (String line : Text.of(bytes, mends).lines().toList()) {
            number++;
            String low = line.strip().toLowerCase(Locale.ROOT);
            if (low.startsWith("[")) {
                events = low.equals("[events]");
            } else if (events && low.startsWith("format:")) {
                fields = Arrays.stream(low.substring("format:".length()).split(",")).map(String::strip).toList();
            } else if (events && low.startsWith("dialogue:")) {
                if (line.chars().filter(c -> c == ',').limit(fields.size()).count() < fields.size() - 1) {
                    mends.add(Mend.Kind.NO_TEXT, number);
                }
                cues.add(cue(line.substring(line.indexOf(':') + 1).split(",", fields.size()), fields, number, times));
            }
        }
        if (cues.isEmpty()) {
            throw Problem.badInput("format.noCues").asException();
        }
        cues.sort(Comparator.comparingLong(cue -> cue.time().start()));
        return cues;
    }

    private static Cue cue(String[] values, List<String> fields, int number, CueTimes times) {
        long start = moment(value(values, fields, "start"), number);
        long end = moment(value(values, fields, "end"), number);
        String name = value(values, fields, "name").isEmpty() ? value(values, fields, "actor") : value(values, fields, "name");
        String text = shown(value(values, fields, "text"));
        return new Cue(times.alone(number, start, end), List.of(text.split("\\\\[Nn]", -1)), name);
    }

    /// The text without commands and without what is drawn: that stands behind a command `\\p1`. Commands are bounded, so that a line of
    /// ten million opening braces is looked at once.
    private static String shown(String text) {
        Matcher command = COMMANDS.matcher(text);
        StringBuilder shown = new StringBuilder();
        while (command.find()) {
            command.appendReplacement(shown, "");
            if (DRAWING.matcher(command.group()).find()) {
                return shown.toString();
            }
        }
        return command.appendTail(shown).toString().replace("\\h", " ");
    }

    private static String value(String[] values, List<String> fields, String field) {
        int at = fields.indexOf(field);
        return at < 0 || at >= values.length ? "" : values[at].strip();
    }

    private static long moment(String text, int number) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw Problem.badInput("format.cueTime", number).asException();
        }
        // a fraction has as many digits as it has: hundredths, in most files
        long fraction = Long.parseLong((matcher.group(4) + "00").substring(0, 3));
        return Long.parseLong(matcher.group(1)) * 3_600_000 + Long.parseLong(matcher.group(2)) * 60_000 + Long.parseLong(matcher.group(3)) * 1_000 + fraction;
    }
}
