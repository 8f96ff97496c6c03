package app.galley.format;

import app.galley.problem.ProblemException;
import app.galley.problem.Wording;
import app.galley.transcript.Speaker;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/// What tests of formats share: files from the test resources, and transcripts and problems as text.
public final class Fixture {
    private Fixture() {
    }

    public static byte[] file(String path) {
        try (InputStream in = Fixture.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// One line a turn: speaker, times, text.
    public static List<String> turns(Transcript transcript) {
        return transcript.turns().stream().map(t -> transcript.speaker(t.speaker()).map(Speaker::name).orElse("")
                + "|" + t.time().start() + "-" + t.time().end() + "|" + t.text()).toList();
    }

    /// The words of a turn with their times.
    public static String words(Turn turn) {
        return turn.words().stream().map(w -> turn.textOf(w) + " " + w.time().start() + "-" + w.time().end())
                .collect(Collectors.joining(", "));
    }

    public static String written(TranscriptWriter writer, Transcript transcript) {
        return written(writer, transcript, Writing.PLAIN);
    }

    public static String written(TranscriptWriter writer, Transcript transcript, Writing writing) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.write(transcript, writing, out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String sentence(ProblemException problem) {
        return new Wording(Locale.ENGLISH).say(problem.problem());
    }
}
