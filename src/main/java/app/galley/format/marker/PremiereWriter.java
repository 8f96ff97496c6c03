package app.galley.format.marker;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Transcript;
import app.galley.transcript.frame.TimeCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes markers for Premiere and Resolve: the columns of the marker list Premiere exports as CSV, times as time codes of the
/// recording. The name is the speaker, the description what is said.
public final class PremiereWriter implements TranscriptWriter {
    /// Makes a writer.
    public PremiereWriter() {
    }

    @Override
    public String name() {
        return "premiere";
    }

    @Override
    public String ending() {
        return "premiere.csv";
    }

    @Override
    public boolean countsFrames() {
        return true;
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        TimeCodes codes = writing.codes();
        TimeCodes lengths = new TimeCodes(codes.rate(), 0);
        StringBuilder file = new StringBuilder(Row.comma("Marker Name", "Description", "In", "Out", "Duration", "Marker Type"));
        for (Marker marker : Marker.of(transcript)) {
            long from = writing.frame(marker.time().start());
            long to = Math.max(from, writing.frame(marker.time().end()));
            file.append(Row.comma(marker.speaker(), marker.text(), codes.of(from), codes.of(to), lengths.of(to - from), "Comment"));
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
