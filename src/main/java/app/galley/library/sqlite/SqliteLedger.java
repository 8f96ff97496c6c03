package app.galley.library.sqlite;

import app.galley.library.Ledger;
import app.galley.library.sqlite.file.Column;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The table `ledger`.
final class SqliteLedger implements Ledger {
    private static final String THIS = " WHERE place = ? AND location = ? AND item = ?";
    private final Writer writer;
    private final Readers readers;

    SqliteLedger(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public void put(Item item, long bytes, Instant when) {
        writer.write(sql -> sql.update("""
                INSERT INTO ledger (place, location, item, kind, job, sent, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (place, location, item) DO UPDATE SET job = excluded.job, bytes = max(bytes, excluded.bytes),
                    sent = CASE WHEN deleted IS NULL THEN sent ELSE excluded.sent END, decided = CASE WHEN deleted IS NULL THEN decided ELSE 0 END, deleted = NULL""",
                item.place(), item.where(), item.name(), item.kind().name(), item.job().toString(), Column.of(when), bytes));
    }

    @Override
    public void due(Item item, Optional<Instant> when) {
        writer.write(sql -> sql.update("UPDATE ledger SET due = ?, decided = 1" + THIS, Column.ofNullable(when.orElse(null)), item.place(),
                item.where(), item.name()));
    }

    @Override
    public void deleted(Item item, Instant when) {
        writer.write(sql -> sql.update("UPDATE ledger SET deleted = ?" + THIS, Column.of(when), item.place(), item.where(), item.name()));
    }

    @Override
    public List<Entry> of(UUID job) {
        return readers.read(sql -> sql.all(SqliteLedger::entry, "SELECT * FROM ledger WHERE job = ? ORDER BY number", job.toString()));
    }

    @Override
    public List<Entry> lying(String place) {
        return readers.read(sql -> sql.all(SqliteLedger::entry,
                "SELECT * FROM ledger WHERE place = ? AND deleted IS NULL ORDER BY number", place));
    }

    @Override
    public List<Entry> all() {
        return readers.read(sql -> sql.all(SqliteLedger::entry, "SELECT * FROM ledger ORDER BY number"));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Item item = new Item(row.getString("place"), row.getString("location"), row.getString("item"),
                Kind.valueOf(row.getString("kind")), Column.id(row, "job"));
        return new Entry(item, Column.moment(row, "sent"), row.getLong("bytes"), row.getBoolean("decided"),
                optional(row, "due"), optional(row, "deleted"));
    }

    private static Optional<Instant> optional(ResultSet row, String column) throws SQLException {
        row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Column.moment(row, column));
    }
}
