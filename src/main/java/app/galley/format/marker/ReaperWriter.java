package app.galley.format.marker;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes regions for Reaper: the table its region manager exports and imports, times as minutes and seconds.
public final class ReaperWriter implements TranscriptWriter {
    /// Makes a writer.
    public ReaperWriter() {
    }

    @Override
    public String name() {
        return "reaper";
    }

    @Override
    public String ending() {
        return "reaper.csv";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder(Row.comma("#", "Name", "Start", "End", "Length"));
        int number = 0;
        for (Marker marker : Marker.of(transcript)) {
            TimeSpan time = marker.time();
            file.append(Row.comma("R" + ++number, marker.label(), ClockTime.of(time.start()), ClockTime.of(time.end()),
                    ClockTime.of(time.end() - time.start())));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
