package app.galley.library.sqlite.file;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Connections for queries, which wait neither for the writer nor for each other. Safe from any thread.
public final class Readers implements AutoCloseable {
    private static final int KEPT = 4;
    private final LibraryFile file;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    /// Opens nothing yet.
    public Readers(LibraryFile file) {
        this.file = file;
    }

    /// Runs queries that all see the library at one moment.
    public <T> T read(Sql.Work<T> work) {
        try {
            Connection connection = take();
            boolean good = false;
            try {
                Sql sql = new Sql(connection);
                sql.script("BEGIN");
                T result = work.run(sql);
                sql.script("COMMIT");
                good = true;
                return result;
            } finally {
                giveBack(connection, good);
            }
        } catch (SQLException e) {
            throw file.problem(e);
        }
    }

    /// Closes what is idle now and the others when they come back.
    @Override
    public void close() {
        try {
            synchronized (this) {
                closed = true;
                while (!idle.isEmpty()) {
                    idle.pop().close();
                }
            }
        } catch (SQLException e) {
            throw file.problem(e);
        }
    }

    private Connection take() throws SQLException {
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("the library is closed");
            }
            if (!idle.isEmpty()) {
                return idle.pop();
            }
        }
        return file.reading();
    }

    private void giveBack(Connection connection, boolean good) throws SQLException {
        synchronized (this) {
            if (good && !closed && idle.size() < KEPT) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }
}
