package app.galley.library.sqlite;

import app.galley.library.Recording;
import app.galley.library.Recordings;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The table `recordings`.
final class SqliteRecordings implements Recordings {
    private final Writer writer;
    private final Readers readers;

    SqliteRecordings(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void add(Recording recording) {
        writer.write(sql -> sql.update("""
                INSERT INTO recordings (id, title, file, bytes, length, has_picture, added, removed, stream)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                recording.id().toString(), recording.title(), Column.of(recording.file()), recording.bytes(),
                recording.length().toNanos(), recording.hasPicture() ? 1 : 0, Column.of(recording.added()),
                Column.ofNullable(recording.removed()), Column.ofOptional(recording.stream())));
    }

    @Override
    public Optional<Recording> find(UUID id) {
        return readers.read(sql -> sql.first(SqliteRecordings::recording, "SELECT * FROM recordings WHERE id = ?",
                id.toString()));
    }

    @Override
    public List<Recording> all() {
        return readers.read(sql -> sql.all(SqliteRecordings::recording,
                "SELECT * FROM recordings WHERE removed IS NULL ORDER BY added DESC, number DESC"));
    }

    @Override
    public List<Recording> trash() {
        return readers.read(sql -> sql.all(SqliteRecordings::recording,
                "SELECT * FROM recordings WHERE removed IS NOT NULL ORDER BY removed DESC, number DESC"));
    }

    @Override
    public void rename(UUID id, String title) {
        change("UPDATE recordings SET title = ? WHERE id = ?", title, id);
    }

    @Override
    public void relocate(UUID id, Path file) {
        change("UPDATE recordings SET file = ? WHERE id = ?", Column.of(file), id);
    }

    @Override
    public void measure(UUID id, Duration length) {
        change("UPDATE recordings SET length = ? WHERE id = ?", length.toNanos(), id);
    }

    @Override
    public void choose(UUID id, OptionalInt stream) {
        change("UPDATE recordings SET stream = ? WHERE id = ?", Column.ofOptional(stream), id);
    }

    @Override
    public void remove(UUID id, Instant when) {
        change("UPDATE recordings SET removed = ? WHERE id = ?", Column.of(when), id);
    }

    @Override
    public void restore(UUID id) {
        change("UPDATE recordings SET removed = ? WHERE id = ?", null, id);
    }

    @Override
    public void purge(UUID id) {
        writer.write(sql -> sql.update("DELETE FROM recordings WHERE id = ?", id.toString()));
        writer.forget();
    }

    private void change(String statement, @Nullable Object value, UUID id) {
        if (writer.write(sql -> sql.update(statement, value, id.toString())) == 0) {
            throw gone().asException();
        }
    }

    /// The problem of a recording that is no longer in the library.
    static Problem gone() {
        return Problem.badInput("library.recordingGone");
    }

    private static Recording recording(ResultSet row) throws SQLException {
        return new Recording(Column.id(row, "id"), row.getString("title"), Column.file(row, "file"),
                row.getLong("bytes"), Column.length(row, "length"), row.getBoolean("has_picture"),
                Column.moment(row, "added"), Column.nullableMoment(row, "removed"),
                Column.optionalNumber(row, "stream"));
    }
}
