package app.galley.main;

import app.galley.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/// The sample recordings that come with the program, as files.
final class Samples {
    private static final String PLACE = "/app/galley/samples/";
    private static final String INTERVIEW = "interview.m4a";
    private static final List<String> FILES = List.of(INTERVIEW, "interview.json", "call.m4a", "call.json");
    private final Path folder;

    /// The samples; out of the program's jar they are copied into a folder of the cache.
    ///
    /// @throws app.galley.problem.ProblemException when they are missing or cannot be copied
    Samples(Path cache) {
        this.folder = folder(cache.resolve("samples"));
    }

    /// The folder with the recordings and their prepared transcripts.
    Path folder() {
        return folder;
    }

    /// The interview.
    Path interview() {
        return folder.resolve(INTERVIEW);
    }

    private static Path folder(Path copies) {
        try {
            URL place = Samples.class.getResource(PLACE + INTERVIEW);
            if (place == null) {
                throw Problem.badInput("galley.sampleMissing", PLACE + INTERVIEW).asException();
            }
            URI uri = place.toURI();
            if ("file".equals(uri.getScheme())) {
                return Objects.requireNonNull(Path.of(uri).getParent());
            }
            Files.createDirectories(copies);
            for (String name : FILES) {
                copy(name, copies);
            }
            return copies;
        } catch (IOException | URISyntaxException e) {
            throw Problem.badInput("galley.sampleMissing", copies.toString()).asException(e);
        }
    }

    private static void copy(String name, Path copies) throws IOException {
        try (InputStream in = Samples.class.getResourceAsStream(PLACE + name)) {
            if (in == null) {
                throw Problem.badInput("galley.sampleMissing", PLACE + name).asException();
            }
            Path draft = Files.createTempFile(copies, name, ".part");
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, copies.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
