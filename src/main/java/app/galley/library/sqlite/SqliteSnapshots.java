package app.galley.library.sqlite;

import app.galley.library.Snapshot;
import app.galley.library.Snapshots;
import app.galley.library.sqlite.codec.TranscriptCodec;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// The table `snapshots`. A transcript of 45,000 words takes some 300 kB.
final class SqliteSnapshots implements Snapshots {
    private final LibraryFile file;
    private final Writer writer;
    private final Readers readers;

    SqliteSnapshots(LibraryFile file, Writer writer, Readers readers) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void put(Snapshot snapshot, Transcript content) {
        byte[] bytes = deflated(TranscriptCodec.encode(content));
        int kept = writer.write(sql -> sql.update("""
                INSERT INTO snapshots (id, recording, taken, reason, name, changed_words, content)
                SELECT ?, number, ?, ?, ?, ?, ? FROM recordings WHERE id = ?""",
                snapshot.id().toString(), Column.of(snapshot.taken()), snapshot.reason().name(), snapshot.name(),
                snapshot.changedWords(), bytes, snapshot.recording().toString()));
        if (kept == 0) {
            throw SqliteRecordings.gone().asException();
        }
    }

    @Override
    public List<Snapshot> of(UUID recording) {
        return readers.read(sql -> sql.all(row -> new Snapshot(Column.id(row, "id"), recording, Column.moment(row, "taken"),
                Snapshot.Reason.valueOf(row.getString("reason")), row.getString("name"), row.getInt("changed_words")), """
                SELECT id, taken, reason, name, changed_words FROM snapshots
                WHERE recording = (SELECT number FROM recordings WHERE id = ?) ORDER BY taken DESC, number DESC""",
                recording.toString()));
    }

    @Override
    public Transcript read(UUID snapshot) {
        byte[] bytes = readers.read(sql -> sql.first(row -> row.getBytes(1),
                "SELECT content FROM snapshots WHERE id = ?", snapshot.toString()))
                .orElseThrow(() -> Problem.badInput("library.versionGone").asException());
        try {
            return TranscriptCodec.decode(inflated(bytes));
        } catch (IllegalArgumentException | ArithmeticException | IOException e) {
            throw file.damaged(e);
        }
    }

    @Override
    public void remove(Collection<UUID> snapshots) {
        if (snapshots.isEmpty()) {
            return;
        }
        writer.write(sql -> {
            int removed = 0;
            for (UUID snapshot : snapshots) {
                removed += sql.update("DELETE FROM snapshots WHERE id = ?", snapshot.toString());
            }
            return removed;
        });
    }

    private static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] bytes) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }
}
