package app.galley.format.marker;

import app.galley.format.Text;
import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.TimeCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes the list of markers that Pro Tools gives out as text ("Session Info as Text"), for the programs that bring such a list
/// into a session. The name is the speaker, else what is said; the comment what is said. Times are time codes, and samples at 48 kHz
/// from the beginning of the recording.
public final class ProToolsWriter implements TranscriptWriter {
    private static final long SAMPLES_A_MILLISECOND = 48;
    private static final String HEADING = "M A R K E R S  L I S T I N G";

    /// Makes a writer.
    public ProToolsWriter() {
    }

    @Override
    public String name() {
        return "protools";
    }

    @Override
    public String ending() {
        return "protools.txt";
    }

    @Override
    public boolean countsFrames() {
        return true;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        TimeCodes codes = writing.codes();
        StringBuilder file = new StringBuilder(head(writing)).append(HEADING).append('\n').append(Row.tabbed("#   ", "LOCATION     ",
                "TIME REFERENCE    ", "UNITS    ", "NAME                             ", "COMMENTS"));
        int number = 0;
        for (Marker marker : Marker.of(transcript)) {
            long start = marker.time().start();
            file.append(Row.tabbed(padded(++number, 4), padded(codes.of(writing.frame(start)), 13),
                    padded(start * SAMPLES_A_MILLISECOND, 18), "Samples  ",
                    padded(marker.speaker().isEmpty() ? marker.text() : marker.speaker(), 33), marker.text()));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String head(Writing writing) {
        TimeCodes codes = writing.codes();
        return Row.tabbed("SESSION NAME:", Text.oneLine(writing.title()))
                + Row.tabbed("SAMPLE RATE:", SAMPLES_A_MILLISECOND + "000.000000")
                + Row.tabbed("BIT DEPTH:", "24-bit")
                + Row.tabbed("SESSION START TIMECODE:", codes.of(0))
                + Row.tabbed("TIMECODE FORMAT:", codes.rate().label() + (codes.drops() ? " Drop Frame" : " Frame"))
                + Row.tabbed("# OF AUDIO TRACKS:", 0)
                + Row.tabbed("# OF AUDIO CLIPS:", 0)
                + Row.tabbed("# OF AUDIO FILES:", 0)
                + "\n\n";
    }

    private static String padded(Object field, int width) {
        return String.format(Locale.ROOT, "%-" + width + "s", field);
    }
}
