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
import java.util.Set;

/// Writes plain text, UTF-8: for each turn a line with the speaker and the time, then its text, then a blank line. Speech that
/// was found but not written down stands with both its times and no text. Struck words are left out, and
/// the times where they are not wanted; a transcript with nothing in it is an empty file.
public final class TextWriter implements TranscriptWriter {
    /// Makes a writer.
    public TextWriter() {
    }

    @Override
    public String name() {
        return "txt";
    }

    @Override
    public Set<Ability> abilities() {
        return Set.of(Ability.WITHOUT_TIMES);
    }

    @Override
    public void write(Transcript transcript, Writing writing, OutputStream out) throws IOException {
        StringBuilder file = new StringBuilder();
        Transcript published = Published.of(transcript);
        for (Turn turn : published.turns()) {
            TimeSpan time = turn.time();
            String speaker = published.speaker(turn.speaker()).map(Speaker::name).orElse("");
            boolean timed = writing.look().times();
            String head = timed && !speaker.isEmpty() ? speaker + "  " + TimeCode.of(time.start()) : timed ? TimeCode.of(time.start()) : speaker;
            if (!turn.text().isBlank()) {
                file.append(file.isEmpty() ? "" : "\n").append(head).append(head.isEmpty() ? "" : "\n").append(turn.text().strip()).append('\n');
            } else if (timed && time.end() > time.start()) {
                file.append(file.isEmpty() ? "" : "\n").append(head).append(" – ").append(TimeCode.of(time.end())).append('\n');
            }
        }
        out.write(file.toString().getBytes(StandardCharsets.UTF_8));
    }
}
