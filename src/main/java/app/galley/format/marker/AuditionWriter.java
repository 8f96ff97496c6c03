package app.galley.format.marker;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes markers for Audition: the table its marker panel exports and imports, tabs between the columns although files of it end in
/// `.csv`. The name is the speaker, else what is said; the description what is said.
public final class AuditionWriter implements TranscriptWriter {
    /// Makes a writer.
    public AuditionWriter() {
    }

    @Override
    public String name() {
        return "audition";
    }

    @Override
    public String ending() {
        return "audition.csv";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder(Row.tabbed("Name", "Start", "Duration", "Time Format", "Type", "Description"));
        for (Marker marker : Marker.of(transcript)) {
            TimeSpan time = marker.time();
            file.append(Row.tabbed(marker.speaker().isEmpty() ? marker.text() : marker.speaker(), ClockTime.of(time.start()),
                    ClockTime.of(time.end() - time.start()), "decimal", "Cue", marker.text()));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
