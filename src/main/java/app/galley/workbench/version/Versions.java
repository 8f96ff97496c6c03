package app.galley.workbench.version;

import app.galley.library.Snapshot;
import app.galley.library.Snapshots;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Running;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import app.galley.transcript.review.Comparison;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The versions of an open document. It keeps one by itself after ten minutes of editing, before all search hits are replaced,
/// before another version is put back, and when a changed document is closed; and what a Galley that was killed had left, when
/// the document is opened again. A version that equals the one before it is not kept twice. Safe from any thread; calls that
/// block say so.
public final class Versions {
    private static final Logger LOG = LoggerFactory.getLogger(Versions.class);
    private static final Duration EVERY = Duration.ofMinutes(10);
    private final UUID recording;
    private final EditSession session;
    private final Snapshots snapshots;
    private final Supplier<Optional<Transcript>> machine;
    private final Clock clock;
    private final Background background;
    private final EditSession.Listener changes = this::changed;
    private final ConcurrentLinkedQueue<Running<?>> underWay = new ConcurrentLinkedQueue<>();
    private volatile Runnable listener = () -> { };
    /// The document as it is; each is immutable.
    private volatile Transcript present;
    private volatile boolean changed;
    /// When the editing began that no version holds yet; used by the thread that edits.
    private @Nullable Instant editingSince;
    /// What the newest version holds; guarded by this.
    private @Nullable Transcript kept;

    /// Over an open document; to be made before others edit it.
    ///
    /// @param machine the recogniser's words, which are the first version; blocks
    public Versions(UUID recording, EditSession session, Supplier<Optional<Transcript>> machine, Snapshots snapshots,
                    Clock clock, Background background) {
        this.recording = recording;
        this.session = session;
        this.machine = machine;
        this.snapshots = snapshots;
        this.clock = clock;
        this.background = background;
        this.present = session.transcript();
        session.listen(changes);
        if (session.history().undoable().isPresent()) {
            keepLater(present, Snapshot.Reason.OPENED);
        }
    }

    private void changed(EditSession.Step step, Edit edit, Transcript now) {
        Transcript before = present;
        present = now;
        changed = true;
        Instant moment = clock.instant();
        Instant since = editingSince;
        if (step == EditSession.Step.APPLY && (edit.kind() == Edit.Kind.VERSION || edit.kind() == Edit.Kind.TAKE_OVER)) {
            keepLater(before, Snapshot.Reason.BEFORE_RESTORE);
        } else if (step == EditSession.Step.APPLY && edit.kind() == Edit.Kind.REPLACE_ALL) {
            keepLater(before, Snapshot.Reason.BEFORE_REPLACE_ALL);
        } else if (since != null && Duration.between(since, moment).compareTo(EVERY) >= 0) {
            keepLater(before, Snapshot.Reason.EDITED);
        } else if (since != null) {
            return;
        }
        editingSince = moment;
    }

    private void keepLater(Transcript content, Snapshot.Reason reason) {
        Instant taken = clock.instant();
        underWay.removeIf(Running::hasEnded);
        underWay.add(background.start("keep version", cancellation -> {
            keepOrLog(content, reason, taken);
            return true;
        }));
    }

    private void keepOrLog(Transcript content, Snapshot.Reason reason, Instant taken) {
        try {
            if (keep(content, reason, "", taken).isPresent()) {
                listener.run();
            }
        } catch (ProblemException e) {
            // The journal has every edit and tells of a full disk; the next version comes in ten minutes.
            LOG.warn("a version was not kept: {}", e.problem().key());
        }
    }

    private synchronized Optional<Snapshot> keep(Transcript content, Snapshot.Reason reason, String name, Instant taken) {
        Transcript last = last();
        if (content.equals(last) && reason != Snapshot.Reason.NAMED) {
            // One copy in memory is enough.
            kept = content;
            return Optional.empty();
        }
        int words = Comparison.of(last, content, Comparison.Measure.AS_WRITTEN).changedWords();
        Snapshot snapshot = new Snapshot(UUID.randomUUID(), recording, taken, reason, name, words);
        snapshots.put(snapshot, content);
        kept = content;
        snapshots.remove(Thinning.of(snapshots.of(recording), clock.instant()));
        return Optional.of(snapshot);
    }

    /// What the newest version holds; the recogniser's words when there is none.
    private Transcript last() {
        Transcript known = kept;
        if (known == null) {
            known = snapshots.of(recording).stream().findFirst().map(newest -> snapshots.read(newest.id()))
                    .or(machine).orElseGet(Transcript::empty);
            kept = known;
        }
        return known;
    }

    /// Keeps the document as it is under a name. Blocks.
    ///
    /// @throws ProblemException when it cannot be written
    public Snapshot keep(String name) {
        Snapshot made = keep(present, Snapshot.Reason.NAMED, name, clock.instant()).orElseThrow();
        listener.run();
        return made;
    }

    /// The versions, the newest first. Blocks.
    public List<Snapshot> all() {
        return snapshots.of(recording);
    }

    /// The text of a version. Blocks.
    ///
    /// @throws ProblemException when the version was thinned out meanwhile
    public Transcript read(UUID snapshot) {
        return snapshots.read(snapshot);
    }

    /// Sets who hears, on any thread, that there is another version.
    public void onKept(Runnable newListener) {
        listener = newListener;
    }

    /// Stops listening and keeps the last version; blocks until all are kept.
    public void close() {
        session.unlisten(changes);
        underWay.forEach(Running::await);
        if (changed) {
            keepOrLog(present, Snapshot.Reason.CLOSED, clock.instant());
        }
    }
}
