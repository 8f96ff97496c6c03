package app.galley.library.sqlite.file;

import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The database file of a library: makes connections to it and turns what SQLite says about it into problems. Immutable;
/// any thread.
///
/// @param path where it is
public record LibraryFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryFile.class);
    /// How long one process waits for the other to finish its transaction.
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /// A connection that may write.
    public Connection writing() throws SQLException {
        SQLiteConfig config = common();
        config.enforceForeignKeys(true);
        return connect(config);
    }

    /// A connection for queries.
    public Connection reading() throws SQLException {
        SQLiteConfig config = common();
        config.setReadOnly(true);
        return connect(config);
    }

    /// The problem that an exception of SQLite tells of.
    public ProblemException problem(SQLException e) {
        if (e.getCause() instanceof NativeLibraryNotFoundException) {
            return Problem.badInput("library.noTemporarySpace", temporaryFolder()).asException(e);
        }
        return switch (e instanceof SQLiteException sqlite ? code(sqlite) : SQLiteErrorCode.SQLITE_ERROR) {
            case SQLITE_FULL -> Problem.badInput("problem.diskFull", path).asException(e);
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.unreachable("library.busy", path).asException(e);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                    Problem.badInput("library.folderNotWritable", folder()).asException(e);
            case SQLITE_NOTADB, SQLITE_CORRUPT -> damaged(e);
            case SQLITE_IOERR -> diskFailed(e);
            default -> {
                LOG.error("the library failed", e);
                yield Problem.bug(e).asException(e);
            }
        };
    }

    /// The problem of a file whose content makes no sense.
    public ProblemException damaged(Exception e) {
        return Problem.badInput("library.damaged", path).asException(e);
    }

    /// The problem of a disk that does not do what it is asked to.
    public ProblemException diskFailed(Exception e) {
        return Problem.badInput("library.diskFailed", path, detail(e)).asException(e);
    }

    /// Whether SQLite refused a row because it breaks a constraint of the schema.
    public static boolean isRefusal(SQLException e) {
        return e instanceof SQLiteException sqlite && code(sqlite) == SQLiteErrorCode.SQLITE_CONSTRAINT;
    }

    /// Whether somebody else holds what was asked for.
    static boolean isBusy(SQLException e) {
        return e instanceof SQLiteException sqlite && (code(sqlite) == SQLiteErrorCode.SQLITE_BUSY || code(sqlite) == SQLiteErrorCode.SQLITE_LOCKED);
    }

    /// Where the driver unpacks SQLite at every start.
    private static String temporaryFolder() {
        return System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", ""));
    }

    private Path folder() {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path : folder;
    }

    private static String detail(Exception e) {
        return e instanceof SQLiteException sqlite ? sqlite.getResultCode().name() : String.valueOf(e.getMessage());
    }

    /// The primary code: the extended ones carry it in their low byte.
    private static SQLiteErrorCode code(SQLiteException e) {
        return SQLiteErrorCode.getErrorCode(e.getResultCode().code & 0xff);
    }

    private static SQLiteConfig common() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout((int) PATIENCE.toMillis());
        return config;
    }

    /// As a URI, so that a folder may be called anything: a question mark in a plain path would begin the options.
    private Connection connect(SQLiteConfig config) throws SQLException {
        return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri());
    }
}
