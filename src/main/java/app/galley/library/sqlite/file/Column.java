package app.galley.library.sqlite.file;

import java.net.URI;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How values stand in columns: moments and lengths as nanoseconds, files as URIs, which keep names that the language of the
/// system cannot spell. Stateless.
public final class Column {
    private static final long SECOND = 1_000_000_000;

    private Column() { }

    /// A moment.
    public static long of(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), SECOND), moment.getNano());
    }

    /// A moment that may be missing.
    public static @Nullable Long ofNullable(@Nullable Instant moment) {
        return moment == null ? null : Long.valueOf(of(moment));
    }

    /// A number that may be missing.
    public static @Nullable Long ofOptional(OptionalInt number) {
        return number.isPresent() ? Long.valueOf(number.getAsInt()) : null;
    }

    /// A file that may be missing; a relative one is looked up from where the program was started.
    public static @Nullable String of(@Nullable Path file) {
        return file == null ? null : file.toAbsolutePath().toUri().toString();
    }

    /// An identity in a row.
    public static UUID id(ResultSet row, String column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    /// A moment in a row.
    public static Instant moment(ResultSet row, String column) throws SQLException {
        return moment(row.getLong(column));
    }

    /// A moment in a row that may be missing.
    public static @Nullable Instant nullableMoment(ResultSet row, String column) throws SQLException {
        long nanoseconds = row.getLong(column);
        return row.wasNull() ? null : moment(nanoseconds);
    }

    /// A number in a row that may be missing.
    public static OptionalInt optionalNumber(ResultSet row, String column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// A length in a row.
    public static Duration length(ResultSet row, String column) throws SQLException {
        return Duration.ofNanos(row.getLong(column));
    }

    /// A file in a row that may be missing.
    public static @Nullable Path file(ResultSet row, String column) throws SQLException {
        String uri = row.getString(column);
        return uri == null ? null : Path.of(URI.create(uri));
    }

    private static Instant moment(long nanoseconds) {
        return Instant.ofEpochSecond(Math.floorDiv(nanoseconds, SECOND), Math.floorMod(nanoseconds, SECOND));
    }
}
