package app.galley.workbench.filter;

import app.galley.service.MediaStaging;
import app.galley.service.filter.WordList;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Function;

/// Lays words into the bucket for as long as the service reads them.
final class StagedWords {
    private final MediaStaging staging;

    StagedWords(MediaStaging staging) {
        this.staging = staging;
    }

    /// Uploads the words, lets the service read them, and removes them whatever it says.
    ///
    /// @param reading is given the `s3://` address
    <T> T give(WordList words, Progress progress, Cancellation cancellation, Function<String, T> reading) {
        String key = staging.prefix() + "resources/" + UUID.randomUUID() + ".txt";
        try {
            Path file = Files.createTempFile("galley-", ".txt");
            try {
                Files.write(file, words.file());
                return reading.apply(staging.upload(file, key, progress, cancellation));
            } finally {
                Files.delete(file);
                staging.remove(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
