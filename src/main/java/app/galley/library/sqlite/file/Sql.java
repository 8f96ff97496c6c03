package app.galley.library.sqlite.file;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Statements on one connection, without the ceremony. Used by the thread that has the connection.
///
/// @param connection the connection
public record Sql(Connection connection) {

    /// Some work on a connection.
    ///
    /// @param <T> what it yields
    @FunctionalInterface
    public interface Work<T> {
        /// Does the work.
        T run(Sql sql) throws SQLException;
    }

    /// What becomes of a row.
    ///
    /// @param <T> what it yields
    @FunctionalInterface
    public interface Row<T> {
        /// Reads the row.
        T read(ResultSet row) throws SQLException;
    }

    /// Runs a script: statements with semicolons between them.
    public void script(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    /// Changes rows; yields how many.
    ///
    /// @param arguments text, whole numbers, bytes or null
    public int update(String statement, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement prepared = prepare(statement, arguments)) {
            return prepared.executeUpdate();
        }
    }

    /// All rows of a query.
    public <T> List<T> all(Row<T> row, String query, @Nullable Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement prepared = prepare(query, arguments); ResultSet rows = prepared.executeQuery()) {
            while (rows.next()) {
                found.add(row.read(rows));
            }
        }
        return found;
    }

    /// The first row of a query.
    public <T> Optional<T> first(Row<T> row, String query, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement prepared = prepare(query, arguments); ResultSet rows = prepared.executeQuery()) {
            return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
        }
    }

    /// The whole number in the one row of a query.
    public long number(String query, @Nullable Object... arguments) throws SQLException {
        return first(row -> row.getLong(1), query, arguments)
                .orElseThrow(() -> new SQLException("a row was expected"));
    }

    private PreparedStatement prepare(String statement, @Nullable Object... arguments) throws SQLException {
        PreparedStatement prepared = connection.prepareStatement(statement);
        try {
            for (int i = 0; i < arguments.length; i++) {
                prepared.setObject(i + 1, arguments[i]);
            }
            return prepared;
        } catch (SQLException | RuntimeException e) {
            prepared.close();
            throw e;
        }
    }
}
