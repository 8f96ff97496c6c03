package app.galley.library.sqlite;

import app.galley.library.sqlite.codec.EditCodec;
import app.galley.library.sqlite.codec.StepCodec;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Sql;
import app.galley.problem.Problem;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt to write entries in one transaction. What it learns counts only when the transaction is committed. Used by
/// the writer's thread.
final class JournalBatch {
    private static final Logger LOG = LoggerFactory.getLogger(JournalBatch.class);
    private final Map<UUID, JournalTail> tails;
    private final Map<JournalEntry, Problem> refused = new IdentityHashMap<>();

    /// Begins where the journals end.
    JournalBatch(Map<UUID, JournalTail> tails) {
        this.tails = new HashMap<>(tails);
    }

    /// Writes an entry, or remembers why the library refuses it.
    ///
    /// @throws SQLException when nothing can be written now: the whole transaction has failed
    void write(Sql sql, JournalEntry entry) throws SQLException {
        JournalTail tail = tails.get(entry.recording());
        switch (tail == null ? readTail(sql, entry.recording()) : tail) {
            case JournalTail.Broken(Problem why) -> refused.put(entry, why);
            case JournalTail.At(long last) -> {
                Optional<Problem> refusal = insert(sql, entry, last + 1);
                refusal.ifPresent(why -> refused.put(entry, why));
                tails.put(entry.recording(), refusal.<JournalTail>map(JournalTail.Broken::new)
                        .orElseGet(() -> new JournalTail.At(last + 1)));
            }
        }
    }

    /// Where the journals end now.
    Map<UUID, JournalTail> tails() {
        return tails;
    }

    /// Why an entry was refused; empty when it is written.
    Optional<Problem> refusal(JournalEntry entry) {
        return Optional.ofNullable(refused.get(entry));
    }

    private static Optional<Problem> insert(Sql sql, JournalEntry entry, long sequence) throws SQLException {
        byte[] bytes;
        try {
            bytes = EditCodec.encode(entry.edit());
        } catch (RuntimeException e) {
            LOG.error("an edit cannot be written down", e);
            return Optional.of(Problem.bug(e));
        }
        try {
            int written = sql.update("""
                    INSERT INTO journal (recording, sequence, step, edit)
                    SELECT documents.recording, ?, ?, ?
                    FROM documents JOIN recordings ON recordings.number = documents.recording
                    WHERE recordings.id = ?""",
                    sequence, StepCodec.encode(entry.step()), bytes, entry.recording().toString());
            return written == 1 ? Optional.empty() : Optional.of(SqliteRecordings.gone());
        } catch (SQLException e) {
            if (LibraryFile.isRefusal(e)) {
                // The number is taken: another window or process has gone on from the same state.
                return Optional.of(Problem.badInput("library.editedElsewhere"));
            }
            throw e;
        }
    }

    private static JournalTail readTail(Sql sql, UUID recording) throws SQLException {
        return new JournalTail.At(sql.number("""
                SELECT coalesce(max(sequence), 0) FROM journal
                WHERE recording = (SELECT number FROM recordings WHERE id = ?)""", recording.toString()));
    }
}
