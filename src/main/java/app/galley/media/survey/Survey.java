package app.galley.media.survey;

import app.galley.media.wave.Waveform;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// What is known of a recording while one pass reads it from its beginning to its end, and afterwards. The pass adds, on one
/// thread; any thread reads.
public final class Survey {
    private final Waveform waveform;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable Findings findings;
    private volatile @Nullable Problem problem;
    private volatile @Nullable Path copy;

    /// Nothing is known yet.
    public Survey(int channels) {
        waveform = new Waveform(channels);
    }

    /// Its peaks, as far as it was read.
    public Waveform waveform() {
        return waveform;
    }

    /// How much was read so far.
    public Duration read() {
        return waveform.known();
    }

    /// What was found; empty before the end.
    public Optional<Findings> findings() {
        return Optional.ofNullable(findings);
    }

    /// Why it could not be read to its end.
    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /// A copy of the recording that is to be played in its place, because going to a place in the recording does not lead there.
    public Optional<Path> exactCopy() {
        return Optional.ofNullable(copy);
    }

    /// Whether nothing more will be read.
    public boolean isOver() {
        return findings != null || problem != null;
    }

    /// Adds a listener that hears, on the thread of the pass, that more is known or that it is over.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Removes a listener.
    public void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    /// Adds peaks; see [Waveform#add].
    public void add(short[] peaks) {
        waveform.add(peaks);
        tell();
    }

    /// The pass has reached the end.
    public void complete(Findings found) {
        waveform.complete();
        findings = found;
        tell();
    }

    /// There is a copy that seeks exactly.
    public void copied(Path file) {
        copy = file;
        tell();
    }

    /// The pass could not reach the end.
    public void fail(Problem why) {
        waveform.complete();
        problem = why;
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
