package app.galley.main;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of the program, as the build wrote it.
final class Version {
    private Version() { }

    /// Such as `0.1.0`.
    static String ofThisProgram() {
        try (InputStream in = Objects.requireNonNull(Version.class.getResourceAsStream("/app/galley/version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
