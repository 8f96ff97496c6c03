package app.galley.format.marker;

import app.galley.format.Lookalike;
import app.galley.format.Text;
import app.galley.format.TranscriptReader;
import app.galley.format.caption.Captioned;
import app.galley.format.caption.Captions;
import app.galley.format.caption.SpeakerPrefix;
import app.galley.problem.Problem;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the labels of Audacity: each becomes a turn, in the order of their starts. A comma may stand for the dot of a number; what
/// Audacity writes about frequencies, labels without text and empty lines are passed over; what begins before the recording begins with
/// it, and a label that ends before it begins ends there. Names at the start of labels are taken, see [SpeakerPrefix].
public final class AudacityReader implements TranscriptReader {
    private static final String SECONDS = "(-?\\d{1,9}(?:[.,]\\d{0,12})?)";
    private static final Pattern LABEL = Pattern.compile(SECONDS + "\\t" + SECONDS + "(?:\\t(.*))?");
    private static final Pattern FREQUENCIES = Pattern.compile("\\\\\\t.*");

    /// Makes a reader.
    public AudacityReader() {
    }

    @Override
    public String name() {
        return "audacity";
    }

    @Override
    public boolean recognises(byte[] bytes) {
        return Text.startOf(bytes).lines().filter(line -> !line.isBlank()).findFirst()
                .filter(line -> LABEL.matcher(line).matches()).isPresent();
    }

    @Override
    public Transcript read(byte[] bytes) {
        if (!recognises(bytes)) {
            throw Lookalike.problem(bytes).asException();
        }
        List<Captioned> labels = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) Text.of(bytes).lines()::iterator) {
            number++;
            Matcher label = LABEL.matcher(line);
            if (label.matches()) {
                add(label, labels);
            } else if (!line.isBlank() && !FREQUENCIES.matcher(line).matches()) {
                throw Problem.badInput("format.notALabel", number).asException();
            }
        }
        labels.sort(Comparator.comparingLong(label -> label.time().start()));
        return Captions.transcript(SpeakerPrefix.read(labels), "");
    }

    private static void add(Matcher label, List<Captioned> labels) {
        String text = label.group(3) == null ? "" : Text.oneLine(label.group(3));
        if (!text.isEmpty()) {
            long start = millisecond(label.group(1));
            labels.add(new Captioned(new TimeSpan(start, Math.max(start, millisecond(label.group(2)))), text, "", true));
        }
    }

    private static long millisecond(String seconds) {
        return Math.max(0, new BigDecimal(seconds.replace(',', '.')).movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
