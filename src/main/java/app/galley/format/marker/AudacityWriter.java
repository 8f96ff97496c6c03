package app.galley.format.marker;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/// Writes labels for Audacity: start and end in seconds and the label, between tabs.
public final class AudacityWriter implements TranscriptWriter {
    /// Makes a writer.
    public AudacityWriter() {
    }

    @Override
    public String name() {
        return "audacity";
    }

    @Override
    public String ending() {
        return "audacity.txt";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder();
        for (Marker marker : Marker.of(transcript)) {
            file.append(Row.tabbed(seconds(marker.time().start()), seconds(marker.time().end()), marker.label()));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String seconds(long millisecond) {
        return BigDecimal.valueOf(millisecond, 3).setScale(6).toPlainString();
    }
}
