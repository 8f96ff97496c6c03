package app.galley.library.sqlite;

import app.galley.library.MachineTranscript;
import app.galley.library.SentSound;
import app.galley.library.Transcripts;
import app.galley.library.sqlite.codec.SentSoundCodec;
import app.galley.library.sqlite.codec.StepCodec;
import app.galley.library.sqlite.codec.TranscriptCodec;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.LibraryFile;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Sql;
import app.galley.library.sqlite.file.Writer;
import app.galley.problem.Problem;
import app.galley.transcript.Transcript;
import app.galley.transcript.edit.Edit;
import app.galley.transcript.edit.EditSession;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `machine_transcripts`, `documents` and `journal`.
final class SqliteTranscripts implements Transcripts {
    private final LibraryFile file;
    private final Writer writer;
    private final Readers readers;
    private final Journal journal;

    SqliteTranscripts(LibraryFile file, Writer writer, Readers readers, Journal journal) {
        this.file = file;
        this.writer = writer;
        this.readers = readers;
        this.journal = journal;
    }

    /// A line of the journal.
    private record Line(long sequence, int step, byte[] edit) { }

    /// A document as it is stored.
    private record Stored(byte[] base, List<Line> lines) { }

    @Override
    public void keep(MachineTranscript transcript, byte[] bytes) {
        if (!sha256(bytes).equals(transcript.sha256())) {
            throw Problem.badInput("library.resultChanged").asException();
        }
        int kept = writer.write(sql -> sql.update("""
                INSERT INTO machine_transcripts (id, recording, origin, sha256, received, bytes, sent)
                SELECT ?, number, ?, ?, ?, ?, ? FROM recordings WHERE id = ?""",
                transcript.id().toString(), transcript.origin(), transcript.sha256(),
                Column.of(transcript.received()), bytes, sent(transcript.stretch()), transcript.recording().toString()));
        if (kept == 0) {
            throw SqliteRecordings.gone().asException();
        }
    }

    @Override
    public List<MachineTranscript> machineTranscripts(UUID recording) {
        return readers.read(sql -> sql.all(row -> machineTranscript(row, recording), """
                SELECT id, origin, sha256, received, sent FROM machine_transcripts
                WHERE recording = (SELECT number FROM recordings WHERE id = ?) ORDER BY received DESC, number DESC""",
                recording.toString()));
    }

    @Override
    public byte[] bytes(UUID machineTranscript) {
        record Kept(byte[] bytes, String sha256) { }
        Kept kept = readers.read(sql -> sql.first(row -> new Kept(row.getBytes(1), row.getString(2)),
                "SELECT bytes, sha256 FROM machine_transcripts WHERE id = ?", machineTranscript.toString()))
                .orElseThrow(() -> SqliteRecordings.gone().asException());
        if (!sha256(kept.bytes).equals(kept.sha256)) {
            throw Problem.badInput("library.damaged", file.path()).asException();
        }
        return kept.bytes;
    }

    @Override
    public Set<UUID> documents() {
        return Set.copyOf(readers.read(sql -> sql.all(row -> UUID.fromString(row.getString(1)),
                "SELECT id FROM recordings WHERE number IN (SELECT recording FROM documents)")));
    }

    @Override
    public boolean createDocument(UUID recording, Transcript transcript) {
        byte[] base = TranscriptCodec.encode(transcript);
        return writer.write(sql -> {
            long number = sql.first(row -> row.getLong(1), "SELECT number FROM recordings WHERE id = ?",
                    recording.toString()).orElseThrow(() -> SqliteRecordings.gone().asException());
            return sql.update("INSERT INTO documents (recording, base) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    number, base) == 1;
        });
    }

    @Override
    public Optional<EditSession> open(UUID recording) {
        journal.settle(recording);
        Optional<Stored> stored = readers.read(sql -> stored(sql, recording));
        stored.ifPresent(document -> journal.opened(recording, document.lines.size()));
        return stored.map(this::replay);
    }

    @Override
    public void append(UUID recording, EditSession.Step step, Edit edit, JournalListener listener) {
        journal.append(recording, step, edit, listener);
    }

    @Override
    public void flush() {
        journal.flush();
    }

    private static Optional<Stored> stored(Sql sql, UUID recording) throws SQLException {
        record Base(long number, byte[] bytes) { }
        Optional<Base> base = sql.first(row -> new Base(row.getLong(1), row.getBytes(2)), """
                SELECT documents.recording, base
                FROM documents JOIN recordings ON recordings.number = documents.recording
                WHERE recordings.id = ?""", recording.toString());
        if (base.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stored(base.get().bytes,
                sql.all(row -> new Line(row.getLong(1), row.getInt(2), row.getBytes(3)),
                        "SELECT sequence, step, edit FROM journal WHERE recording = ? ORDER BY sequence",
                        base.get().number)));
    }

    private EditSession replay(Stored stored) {
        try {
            Replay replay = new Replay(TranscriptCodec.decode(stored.base));
            long expected = 1;
            for (Line line : stored.lines) {
                if (line.sequence != expected++) {
                    throw new IllegalArgumentException("the journal has a gap");
                }
                replay.step(StepCodec.decode(line.step), line.edit);
            }
            return replay.session();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw file.damaged(e);
        }
    }

    private static @Nullable String sent(SentSound.@Nullable Stretch stretch) {
        return stretch == null ? null : SentSoundCodec.encode(stretch);
    }

    private static SentSound.@Nullable Stretch stretch(@Nullable String sent) {
        return sent != null && SentSoundCodec.decode(sent) instanceof SentSound.Stretch stretch ? stretch : null;
    }

    private static MachineTranscript machineTranscript(ResultSet row, UUID recording) throws SQLException {
        return new MachineTranscript(Column.id(row, "id"), recording, row.getString("origin"),
                row.getString("sha256"), Column.moment(row, "received"), stretch(row.getString("sent")));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
