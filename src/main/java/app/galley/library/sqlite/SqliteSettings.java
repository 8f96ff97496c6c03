package app.galley.library.sqlite;

import app.galley.library.Settings;
import app.galley.library.sqlite.file.Readers;
import app.galley.library.sqlite.file.Writer;
import java.util.Optional;

/// The table `settings`.
final class SqliteSettings implements Settings {
    private final Writer writer;
    private final Readers readers;

    SqliteSettings(Writer writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Optional<String> get(String name) {
        return readers.read(sql -> sql.first(row -> row.getString(1), "SELECT value FROM settings WHERE name = ?", name));
    }

    @Override
    public void put(String name, String value) {
        writer.write(sql -> sql.update("""
                INSERT INTO settings (name, value) VALUES (?, ?)
                ON CONFLICT (name) DO UPDATE SET value = excluded.value""", name, value));
    }
}
