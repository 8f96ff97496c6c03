package app.galley.workbench.model;

import app.galley.problem.Problem;
import app.galley.service.model.TrainingAdvice.Amount;
import app.galley.service.model.TrainingText;
import app.galley.transcript.Published;
import app.galley.transcript.Tokens;
import app.galley.transcript.Transcript;
import app.galley.transcript.Turn;
import app.galley.workbench.Documents;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Prepares training data: one plain text, a sentence a line, without names of speakers, times and what is struck out. Safe from any thread; calls
/// block.
public final class TrainingTexts {
    private static final int PERCENT = 100;
    private final Documents documents;

    /// Over the transcripts of the library.
    public TrainingTexts(Documents documents) {
        this.documents = documents;
    }

    /// How much a source holds.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it cannot be read
    public Amount measure(TrainingSource source, String language) {
        Count count = new Count();
        lines(source, language, count::add);
        return new Amount(count.words, source instanceof TrainingSource.Spoken ? count.words : 0, count.bytes);
    }

    /// Gives the lines of a source, in order.
    void lines(TrainingSource source, String language, Consumer<String> line) {
        switch (source) {
            case TrainingSource.Spoken(var recording, String title, boolean isVerified) -> {
                Transcript transcript = documents.current(recording).orElseThrow(() -> Problem.badInput("model.noTranscript", title).asException());
                Published.of(transcript).turns().stream().filter(turn -> turn.verified() || !isVerified).map(Turn::text)
                        .forEach(text -> TrainingText.of(text, language).lines().forEach(line));
            }
            case TrainingSource.Written(Path file) -> Paragraphs.read(file, text -> TrainingText.of(text, language).lines().forEach(line));
        }
    }

    /// Writes all sources into two files: what is trained with, and what is held back for tuning. Of a hundred lines so many are held back, spread evenly.
    ///
    /// @param share how many percent of the lines are held back, 0 to 50
    /// @return how much went into each of the two
    Written write(List<TrainingSource> sources, String language, int share, Path training, Path tuning) {
        Count trained = new Count();
        Count held = new Count();
        try (OutputStream train = new BufferedOutputStream(Files.newOutputStream(training));
             OutputStream hold = new BufferedOutputStream(Files.newOutputStream(tuning))) {
            for (TrainingSource source : sources) {
                lines(source, language, line -> {
                    // the share held back so far is never more than was asked for
                    boolean isHeld = (held.lines + 1) * PERCENT <= share * (trained.lines + held.lines + 1);
                    (isHeld ? held : trained).add(line);
                    put(isHeld ? hold : train, line);
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(new Amount(trained.words, 0, trained.bytes), new Amount(held.words, 0, held.bytes));
    }

    /// What was written.
    record Written(Amount training, Amount tuning) { }

    private static void put(OutputStream out, String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How much has gone by.
    private static final class Count {
        private long lines;
        private long words;
        private long bytes;

        void add(String line) {
            lines++;
            words += Tokens.in(line).size();
            bytes += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
    }
}
