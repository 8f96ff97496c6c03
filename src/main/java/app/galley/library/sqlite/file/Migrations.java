package app.galley.library.sqlite.file;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The numbered steps that bring a library to the newest version. Each is one transaction; the version stands in SQLite's
/// `user_version`. A library that is not new is backed up first, into the same folder. Immutable; any thread, several
/// processes at once.
///
/// @param scripts resources of `app/galley/library/sqlite`, number 1 first
public record Migrations(List<String> scripts) {
    /// Those of this Galley.
    public static final Migrations STANDARD = new Migrations(List.of("0001-library.sql", "0002-snapshots.sql", "0003-sounds.sql", "0004-settings.sql",
            "0005-uploads.sql", "0006-sent-sound.sql", "0007-drafts.sql", "0008-captions.sql", "0009-checklist.sql"));
    /// SQLite's `application_id` of a library: "Glly".
    private static final int MARK = 0x476c6c79;

    public Migrations {
        scripts = List.copyOf(scripts);
    }

    /// Brings a library to the newest version, and makes it when there is none.
    ///
    /// @throws app.galley.problem.ProblemException when it comes from a newer Galley, is no library, is damaged or cannot be
    ///     written; the file is then as it was
    public void bring(LibraryFile file) {
        try {
            int version = Files.exists(file.path()) ? look(file) : 0;
            if (version > 0 && version < scripts.size()) {
                backUp(file, version);
            }
            if (version < scripts.size()) {
                run(file);
            }
        } catch (SQLException e) {
            throw file.problem(e);
        } catch (IOException e) {
            throw Problem.badInput("problem.io", String.valueOf(e.getMessage())).asException(e);
        }
    }

    /// The version of an existing file; opened for reading alone, so that a file we do not know stays as it is.
    private int look(LibraryFile file) throws SQLException {
        try (Connection connection = file.reading()) {
            Sql sql = new Sql(connection);
            boolean empty = sql.number("SELECT count(*) FROM sqlite_master") == 0;
            if (!empty && sql.number("PRAGMA application_id") != MARK) {
                throw Problem.badInput("library.notALibrary", file.path()).asException();
            }
            int version = (int) sql.number("PRAGMA user_version");
            if (version > scripts.size()) {
                throw Problem.badInput("library.newerVersion", file.path(), String.valueOf(version), String.valueOf(scripts.size())).asException();
            }
            return version;
        }
    }

    private void backUp(LibraryFile file, int version) throws SQLException, IOException {
        Path backup = file.path().resolveSibling("library-version-" + version + ".db");
        Path unfinished = file.path().resolveSibling(backup.getFileName() + "." + UUID.randomUUID() + ".part");
        try (Connection connection = file.reading()) {
            Sql sql = new Sql(connection);
            sql.update("VACUUM INTO ?", unfinished.toUri().toString());
            // Another process may have brought it to the newest version meanwhile, and has its own backup.
            if (sql.number("PRAGMA user_version") == version) {
                Files.move(unfinished, backup, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void run(LibraryFile file) throws SQLException {
        try (Connection connection = file.writing()) {
            Sql sql = new Sql(connection);
            sql.script("PRAGMA synchronous = FULL");
            sql.script("PRAGMA foreign_keys = OFF");
            sql.script("BEGIN IMMEDIATE");
            try {
                // In one, so that nobody who opens the library meanwhile sees a version between.
                for (int number = 1; number <= scripts.size(); number++) {
                    step(sql, number);
                }
                sql.script("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollBack(sql, e);
                throw e;
            }
        }
    }

    private void step(Sql sql, int number) throws SQLException {
        // Another process may have done it while this one waited for its turn.
        if (sql.number("PRAGMA user_version") >= number) {
            return;
        }
        sql.script(text(scripts.get(number - 1)));
        if (!sql.all(row -> row.getString(1), "PRAGMA foreign_key_check").isEmpty()) {
            throw new IllegalStateException("migration " + number + " left rows that refer to nothing");
        }
        sql.script("PRAGMA user_version = " + number);
        sql.script("PRAGMA application_id = " + MARK);
    }

    static void rollBack(Sql sql, Exception why) {
        try {
            sql.script("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself: it does so when the disk is full.
            why.addSuppressed(e);
        }
    }

    private static String text(String script) {
        try (InputStream in = Migrations.class.getResourceAsStream("/app/galley/library/sqlite/" + script)) {
            if (in == null) {
                throw new IllegalStateException("no migration " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
