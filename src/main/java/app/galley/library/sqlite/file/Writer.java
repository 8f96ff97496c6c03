package app.galley.library.sqlite.file;

import app.galley.problem.ProblemException;
import app.galley.task.Lane;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread of this process that writes, with its connection. Other processes write beside it; SQLite makes each wait
/// for the other.
public final class Writer implements AutoCloseable {
    private static final int MOST_TRIES = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private final LibraryFile file;
    private final Connection connection;
    private final Sql sql;
    private final Lane lane = new Lane("library");

    /// What a transaction promises when it is over.
    public enum Promise {
        /// It outlives this process, also when that is killed.
        COMMITTED("NORMAL"),
        /// It outlives a power cut, and all earlier ones with it.
        SAFE("FULL");

        private final String synchronous;

        Promise(String synchronous) {
            this.synchronous = synchronous;
        }
    }

    /// Opens the connection.
    public Writer(LibraryFile file) throws SQLException {
        this.file = file;
        this.connection = file.writing();
        this.sql = new Sql(connection);
        try {
            useLog();
            // Emptying the write-ahead log costs two syncs: the journal does it in a pause, this is the limit (64 MiB).
            sql.script("PRAGMA wal_autocheckpoint = 16384");
            // What is deleted for ever must not be left in the file.
            sql.script("PRAGMA secure_delete = ON");
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        beginLog();
    }

    /// Turns the write-ahead log on. While somebody else opens the new file, SQLite refuses that at once instead of waiting: so the wait is for the file alone,
    /// which it does know how to wait for, and then it is tried again.
    private void useLog() throws SQLException {
        for (int tries = 1;; tries++) {
            try {
                sql.script("PRAGMA journal_mode = WAL");
                return;
            } catch (SQLException e) {
                if (!LibraryFile.isBusy(e) || tries == MOST_TRIES) {
                    throw e;
                }
                sql.script("BEGIN EXCLUSIVE");
                sql.script("COMMIT");
            }
        }
    }

    /// Runs a transaction on the writer's thread and waits for it; it is safe when this returns.
    public <T> T write(Sql.Work<T> work) {
        return write(Promise.SAFE, work);
    }

    /// Runs a transaction on the writer's thread and waits for it; what is promised holds when this returns.
    public <T> T write(Promise promise, Sql.Work<T> work) {
        return lane.submit(cancellation -> {
            try {
                return transaction(promise, work);
            } catch (SQLException e) {
                throw file.problem(e);
            }
        }).get();
    }

    /// Runs some work on the writer's thread and waits for it.
    public void await(Runnable work) {
        lane.submit(cancellation -> {
            work.run();
            return true;
        }).get();
    }

    /// Runs some work on the writer's thread, after what was given before. What it throws is a fault, and logged.
    public void later(Runnable work) {
        lane.execute(() -> guard(work));
    }

    /// Runs some work on the writer's thread after a while, unless the writer is closed before. What it throws is a fault,
    /// and logged.
    public void after(Duration delay, Runnable work) {
        lane.after(delay, () -> guard(work));
    }

    /// Runs a transaction. Only on the writer's thread.
    public <T> T transaction(Promise promise, Sql.Work<T> work) throws SQLException {
        sql.script("PRAGMA synchronous = " + promise.synchronous);
        sql.script("BEGIN IMMEDIATE");
        try {
            T result = work.run(sql);
            sql.script("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            Migrations.rollBack(sql, e);
            throw e;
        }
    }

    /// Makes safe what was committed before, without holding up the writer: takes the write-ahead log to the disk. Blocks;
    /// any thread but the writer's. What the log no longer holds is safe already: whoever emptied it into the database
    /// took both to the disk.
    public void sync() {
        Path log = file.path().resolveSibling(file.path().getFileName() + "-wal");
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.WRITE)) {
            channel.force(false);
        } catch (IOException e) {
            throw file.diskFailed(e);
        }
    }

    /// Empties the write-ahead log into the database as far as readers allow. Only on the writer's thread.
    public void checkpoint() throws SQLException {
        sql.script("PRAGMA wal_checkpoint(PASSIVE)");
        beginLog();
    }

    /// Leaves nothing in the write-ahead log of what was deleted, unless a reader still looks at it; then closing the
    /// library does it.
    public void forget() {
        later(() -> {
            try {
                sql.script("PRAGMA busy_timeout = 0");
                sql.script("PRAGMA wal_checkpoint(TRUNCATE)");
                sql.script("PRAGMA busy_timeout = " + LibraryFile.PATIENCE.toMillis());
            } catch (SQLException e) {
                LOG.warn("the write-ahead log was not emptied", e);
            }
        });
    }

    /// The problem that an exception of SQLite tells of.
    public ProblemException problem(SQLException e) {
        return file.problem(e);
    }

    /// Finishes what was given and closes the connection.
    @Override
    public void close() {
        lane.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw file.problem(e);
        }
    }

    /// Writes what is there already. SQLite takes the beginning of a log to the disk at once, whatever a transaction
    /// promises: that should not fall on the first key. When the disk is full, it does, once there is room.
    private void beginLog() {
        try {
            long version = sql.number("PRAGMA user_version");
            transaction(Promise.SAFE, begun -> {
                begun.script("PRAGMA user_version = " + version);
                return true;
            });
        } catch (SQLException e) {
            LOG.info("the write-ahead log was not begun", e);
        }
    }

    private static void guard(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("the library's thread met a fault", e);
        }
    }
}
