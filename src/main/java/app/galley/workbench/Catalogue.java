package app.galley.workbench;

import app.galley.library.Recording;
import app.galley.library.Recordings;
import app.galley.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The recordings one works with: list, search, rename, trash, new place of a file. Safe from any thread; calls block for a
/// moment.
public final class Catalogue {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Recordings recordings;
    private final Clock clock;
    private final Consumer<UUID> beforePurge;

    /// Over the recordings of a library.
    ///
    /// @param beforePurge ends what is under way for a recording that is about to be deleted for ever
    public Catalogue(Recordings recordings, Clock clock, Consumer<UUID> beforePurge) {
        this.recordings = recordings;
        this.clock = clock;
        this.beforePurge = beforePurge;
    }

    /// All recordings outside the trash, the newest first.
    public List<Recording> all() {
        return recordings.all();
    }

    /// The recordings in the trash, the last removed first.
    public List<Recording> trash() {
        return recordings.trash();
    }

    /// The recording with this id.
    public Optional<Recording> find(UUID id) {
        return recordings.find(id);
    }

    /// Tells the recordings whose titles hold every word of `query`, without regard to case and accents; all of them for a
    /// blank query.
    public static Predicate<Recording> titled(String query) {
        List<String> words = List.of(folded(query).strip().split("\\s+"));
        return recording -> {
            String title = folded(recording.title());
            return words.stream().allMatch(title::contains);
        };
    }

    /// Gives a recording another title.
    ///
    /// @throws app.galley.problem.ProblemException bad input for a blank title
    public void rename(UUID id, String title) {
        if (title.isBlank()) {
            throw Problem.badInput("workbench.titleBlank").asException();
        }
        recordings.rename(id, title.strip());
        tell();
    }

    /// Remembers the new place of a recording whose file has moved.
    ///
    /// @throws app.galley.problem.ProblemException bad input when there is no such file, or when it has another size than
    ///         the one that was imported
    public void relocate(UUID id, Path file) {
        Recording recording = recordings.find(id)
                .orElseThrow(() -> Problem.badInput("workbench.recordingGone").asException());
        if (!Files.isRegularFile(file)) {
            throw Problem.badInput("workbench.fileGone", file.toString()).asException();
        }
        if (recording.bytes() > 0 && recording.bytes() != file.toFile().length()) {
            throw Problem.badInput("workbench.otherRecording", file.getFileName().toString(), recording.title())
                    .asException();
        }
        recordings.relocate(id, file.toAbsolutePath().normalize());
        tell();
    }

    /// Puts a recording into the trash; the media file is not touched.
    public void remove(UUID id) {
        recordings.remove(id, clock.instant());
        tell();
    }

    /// Takes a recording out of the trash.
    public void restore(UUID id) {
        recordings.restore(id);
        tell();
    }

    /// Deletes a recording of the trash with its jobs and transcripts, for ever; the media file is not touched.
    ///
    /// @throws app.galley.problem.ProblemException when another process works on one of its jobs
    public void purge(UUID id) {
        beforePurge.accept(id);
        recordings.purge(id);
        tell();
    }

    /// Adds a listener that hears, on the thread of the change, that the list is another one.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Remembers how long a recording truly is.
    public void measure(UUID id, Duration length) {
        recordings.measure(id, length);
        tell();
    }

    /// Remembers which of the sounds of a recording is meant.
    ///
    /// @param stream as [app.galley.media.file.SoundStream#number] has it; empty for the usual one
    public void choose(UUID id, OptionalInt stream) {
        recordings.choose(id, stream);
        tell();
    }

    void add(Recording recording) {
        recordings.add(recording);
        tell();
    }

    /// Tells the listeners that a recording is another one: also when its document came about.
    void tell() {
        listeners.forEach(Runnable::run);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }
}
