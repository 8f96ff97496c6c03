package app.galley.workbench.resource;

import app.galley.problem.Problem;
import app.galley.service.MediaStaging;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Texts that wait in the bucket until the service has read them. Their names say nothing of what they are, and when they were put there. Safe from
/// any thread; calls block.
public final class StagedText {
    private static final String FOLDER = "resources/";
    private static final Duration KEPT = Duration.ofHours(1);
    private final MediaStaging staging;
    private final Clock clock;

    /// In a bucket.
    public StagedText(MediaStaging staging, Clock clock) {
        this.staging = staging;
        this.clock = clock;
    }

    /// A text in the bucket.
    ///
    /// @param key its key
    /// @param address its `s3://` address
    public record Staged(String key, String address) { }

    /// Puts a text there, and takes away what a program that was ended has left.
    ///
    /// @param ending of its name, such as `txt`
    public Staged put(byte[] text, String ending) {
        sweep();
        String key = staging.prefix() + FOLDER + clock.millis() + "-" + UUID.randomUUID() + "." + ending;
        try {
            Path file = Files.createTempFile("galley-", "." + ending);
            try {
                Files.write(file, text);
                return new Staged(key, staging.upload(file, key, Progress.NONE, new Cancellation()));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw Problem.badInput("workbench.noTemporaryFile").asException(e);
        }
    }

    /// The text behind an address that the service gave.
    public byte[] fetch(String address) {
        return staging.fetch(address);
    }

    /// Takes a text away.
    public void remove(Staged text) {
        staging.remove(text.key());
    }

    /// Only what has been there for an hour: others may be at work.
    private void sweep() {
        Instant before = clock.instant().minus(KEPT);
        String folder = staging.prefix() + FOLDER;
        staging.keys(folder).stream().filter(key -> isBefore(key.substring(folder.length()), before)).forEach(staging::remove);
    }

    private static boolean isBefore(String name, Instant moment) {
        String since = name.replaceFirst("-.*", "");
        return since.matches("[0-9]{1,18}") && Instant.ofEpochMilli(Long.parseLong(since)).isBefore(moment);
    }
}
