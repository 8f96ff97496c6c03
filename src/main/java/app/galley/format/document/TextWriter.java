package app.galley.format.document;

import app.galley.format.TranscriptWriter;
import app.galley.format.Writing;
import app.galley.transcript.Published;
import app.galley.transcript.Speaker;
import app.galley.transcript.TimeCode;
import app.galley.transcript.TimeSpan;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Writes plain text, UTF-8: for each turn a line with the speaker and the time, then its text, then a blank line. Speech that
/// was found but not written down stands with both its times and no text. Struck words are left out; a transcript with nothing
/// in it is an empty file.
public final class TextWriter implements TranscriptWriter {
    /// Makes a writer.
    public TextWriter() {
    }

    @Override
    public String name() {
        return "txt";
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder();
        Transcript published = Published.of(transcript);
        for (Turn turn : published.turns()) {
            TimeSpan time = turn.time();
            String speaker = published.speaker(turn.speaker()).map(Speaker::name).map(name -> name + "  ").orElse("");
            if (!turn.text().isBlank()) {
                file.append(file.isEmpty() ? "" : "\n").append(speaker).append(TimeCode.of(time.start())).append('\n')
                        .append(turn.text().strip()).append('\n');
            } else if (time.end() > time.start()) {
                file.append(file.isEmpty() ? "" : "\n").append(speaker).append(TimeCode.of(time.start())).append(" – ")
                        .append(TimeCode.of(time.end())).append('\n');
            }
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
