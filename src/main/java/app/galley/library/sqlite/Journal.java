package app.galley.library.sqlite;

import app.galley.library.Transcripts.JournalListener;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Lane;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes edits down as they are made. What arrives while a commit runs goes into the next one. A commit reaches the system
/// at once, where it outlives a killed program, and the disk at most half a second later, where it outlives a power cut.
/// What cannot be written stays here in its order and is tried again with the next edit and every second.
///
/// [#append] is safe from any thread and does not wait; the other methods wait for the writer's thread, which does the work
/// and owns the fields.
final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration UNTIL_SAFE = Duration.ofMillis(500);
    private static final Duration UNTIL_RETRY = Duration.ofSeconds(1);
    /// So many commits are worth emptying the write-ahead log in a pause.
    private static final int WORTH_A_CHECKPOINT = 200;

    private final Writer writer;
    private final Lane disk = new Lane("library-disk");
    private final Deque<JournalEntry> arrived = new ArrayDeque<>();
    private boolean commitIsDue;

    private final Deque<JournalEntry> unwritten = new ArrayDeque<>();
    private final List<JournalEntry> unsafe = new ArrayList<>();
    private final Map<UUID, JournalTail> tails = new HashMap<>();
    private @Nullable Problem lastFailure;
    private boolean tickIsDue;
    private boolean retryIsDue;
    private int commits;
    private boolean closed;

    Journal(Writer writer) {
        this.writer = writer;
    }

    /// Takes an edit to be written.
    void append(UUID recording, EditSession.Step step, Edit edit, JournalListener listener) {
        synchronized (arrived) {
            arrived.add(new JournalEntry(recording, step, edit, listener));
            if (!commitIsDue) {
                writer.later(this::commit);
                commitIsDue = true;
            }
        }
    }

    /// Makes sure that the journal of a document holds all that was appended to it.
    ///
    /// @throws app.galley.problem.ProblemException when some of it cannot be written now
    void settle(UUID recording) {
        writer.await(() -> {
            commit();
            Problem failure = lastFailure;
            if (failure != null && unwritten.stream().anyMatch(entry -> entry.recording().equals(recording))) {
                throw failure.asException();
            }
        });
    }

    /// Remembers how far the journal of a document reached when it was opened.
    void opened(UUID recording, long lastSequence) {
        writer.await(() -> tails.put(recording, new JournalTail.At(lastSequence)));
    }

    /// Returns when all that was appended before is safe or has failed.
    void flush() {
        List<JournalEntry> committed = new ArrayList<>();
        writer.await(() -> {
            commit();
            committed.addAll(unsafe);
        });
        sync(committed);
    }

    /// Writes what is left.
    ///
    /// @throws app.galley.problem.ProblemException when that fails: those edits end with the process
    void close() {
        try (disk) {
            flush();
            writer.await(() -> {
                closed = true;
                Problem failure = lastFailure;
                if (failure != null && !unwritten.isEmpty()) {
                    throw failure.asException();
                }
            });
        }
    }

    private void commit() {
        synchronized (arrived) {
            commitIsDue = false;
            unwritten.addAll(arrived);
            arrived.clear();
        }
        if (unwritten.isEmpty()) {
            return;
        }
        JournalBatch batch = new JournalBatch(tails);
        try {
            writer.transaction(Writer.Promise.COMMITTED, sql -> {
                for (JournalEntry entry : unwritten) {
                    batch.write(sql, entry);
                }
                return batch;
            });
        } catch (SQLException e) {
            commitFailed(writer.problem(e).problem());
            return;
        }
        committed(batch);
    }

    private void committed(JournalBatch batch) {
        List<JournalEntry> entries = List.copyOf(unwritten);
        unwritten.clear();
        lastFailure = null;
        tails.putAll(batch.tails());
        commits++;
        for (JournalEntry entry : entries) {
            batch.refusal(entry).ifPresentOrElse(entry::failed, () -> {
                unsafe.add(entry);
                entry.committed();
            });
        }
        tickLater();
    }

    private void commitFailed(Problem problem) {
        if (lastFailure == null) {
            LOG.warn("edits wait to be written: {}", problem.key());
        }
        lastFailure = problem;
        unwritten.forEach(entry -> entry.failed(problem));
        if (!retryIsDue) {
            retryIsDue = true;
            writer.after(UNTIL_RETRY, () -> {
                retryIsDue = false;
                commit();
            });
        }
    }

    private void tickLater() {
        if (!tickIsDue) {
            tickIsDue = true;
            writer.after(UNTIL_SAFE, this::tick);
        }
    }

    private void tick() {
        tickIsDue = false;
        if (closed) {
            return;
        }
        if (!unsafe.isEmpty()) {
            List<JournalEntry> committed = List.copyOf(unsafe);
            disk.execute(() -> sync(committed));
        } else if (commits >= WORTH_A_CHECKPOINT) {
            checkpoint();
        }
        if (!unsafe.isEmpty() || commits >= WORTH_A_CHECKPOINT) {
            tickLater();
        }
    }

    /// Takes entries that are committed to the disk. Not on the writer's thread: a slow disk must not hold up the next
    /// key.
    private void sync(List<JournalEntry> committed) {
        if (committed.isEmpty()) {
            return;
        }
        try {
            writer.sync();
        } catch (ProblemException e) {
            writer.await(() -> committed.forEach(entry -> entry.failed(e.problem())));
            return;
        }
        writer.await(() -> {
            // Two syncs may have run at once; each entry is told once.
            Set<JournalEntry> safe = new LinkedHashSet<>(committed);
            safe.retainAll(Set.copyOf(unsafe));
            unsafe.removeAll(safe);
            safe.forEach(JournalEntry::safe);
        });
    }

    /// Nothing was typed for a while: the one moment in which emptying the log makes nobody wait.
    private void checkpoint() {
        commits = 0;
        try {
            writer.checkpoint();
        } catch (SQLException e) {
            LOG.warn("the write-ahead log was not emptied", e);
        }
    }
}
