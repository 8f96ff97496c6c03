package app.galley.format.caption;

import app.galley.caption.Cue;
import app.galley.format.CaptionReader;
import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads SubRip captions as they are found in the wild: with or without numbers, blank lines inside a cue, dots for commas,
/// coordinates, `{\an8}`, `<i>` and `<font>`, any encoding. `Name:` at the start of cues names the speaker, see [SpeakerPrefix].
public final class SrtReader implements TranscriptReader, CaptionReader {
    private static final Pattern MARK_UP = Pattern.compile("</?(?:i|b|u|s|font)(?:\\s[^>]*)?>|\\{\\\\[^}]*}",
            Pattern.CASE_INSENSITIVE);

    /// Keeps [SrtWriter]'s text from being read as a time line or as mark-up.
    static final String JOINER = "\u2060";
    private static final Pattern APART = Pattern.compile("(?<=<)" + JOINER + "(?=[/\\p{L}])|(?<=--)" + JOINER + "(?=>)");

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
        return !start.startsWith("WEBVTT") && start.lines().limit(50).anyMatch(line -> CaptionTime.read(line).isPresent());
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (Text.startOf(bytes).isBlank()) {
            return Transcript.empty();
        }
        return Captions.of(cues(bytes), "");
    }

    @Override
    public List<Cue> cues(byte[] bytes) {
        List<String> lines = Text.of(bytes).lines().toList();
        List<Cue> cues = new ArrayList<>();
        for (int i = 0; i < lines.size();) {
            Optional<TimeSpan> time = CaptionTime.read(lines.get(i++));
            if (time.isPresent()) {
                int end = i;
                while (end < lines.size() && CaptionTime.read(lines.get(end)).isEmpty()) {
                    end++;
                }
                List<String> text = text(lines.subList(i, end), end < lines.size());
                cues.add(new Cue(time.get(), text.isEmpty() ? List.of("") : text, ""));
                i = end;
            }
        }
        if (cues.isEmpty()) {
            throw (recognises(bytes) ? Problem.badInput("format.noCues") : Lookalike.problem(bytes)).asException();
        }
        return cues;
    }

    /// The text lines of a cue: without the number of the next one.
    private static List<String> text(List<String> lines, boolean followed) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        boolean number = followed && end > 0 && end == lines.size() && isNumber(lines.get(end - 1))
                && (end == 1 || lines.get(end - 2).isBlank());
        if (number) {
            end--;
        }
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end).stream().map(line -> APART.matcher(MARK_UP.matcher(line).replaceAll("")).replaceAll("")).toList();
    }

    private static boolean isNumber(String line) {
        return !line.isBlank() && line.strip().chars().allMatch(Character::isDigit);
    }
}
