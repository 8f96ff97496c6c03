package app.galley.local.recognise;

import app.galley.task.Cancellation;
import app.galley.task.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows the words of sample recordings: a media file whose bytes are, to the last bit, those of a sample gets the transcript that
/// was prepared for it. About any other file it has nothing to say.
public final class PreparedRecogniser implements Recogniser {
    /// As the result states it.
    public static final String ORIGIN = "prepared";
    private static final Logger LOG = LoggerFactory.getLogger(PreparedRecogniser.class);
    private static final Set<String> MEDIA = Set.of("amr", "flac", "m4a", "mp3", "mp4", "ogg", "wav", "webm");
    private static final ObjectMapper JSON = new ObjectMapper();
    private final List<Sample> samples;

    private record Sample(long size, Path media, ObjectNode results, String insights) { }

    /// Knows the samples of these folders: pairs `NAME.m4a` (or another media format of Amazon Transcribe) and `NAME.json`, a
    /// result in Amazon's format. A folder that does not exist holds none. The folders may lie inside an archive.
    ///
    /// @throws UncheckedIOException when a folder cannot be read
    public PreparedRecogniser(List<Path> folders) {
        List<Sample> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(PreparedRecogniser::isMedia).forEach(media -> sample(media).ifPresent(found::add));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        this.samples = List.copyOf(found);
    }

    /// How many samples it knows.
    public int count() {
        return samples.size();
    }

    private static boolean isMedia(Path file) {
        String name = file.getFileName().toString();
        return MEDIA.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static Optional<Sample> sample(Path media) {
        String name = media.getFileName().toString();
        Path transcript = media.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".json");
        if (!Files.exists(transcript)) {
            return Optional.empty();
        }
        try {
            JsonNode prepared = JSON.readTree(Files.readAllBytes(transcript));
            if (prepared.get("results") instanceof ObjectNode results) {
                String insights = prepared.has("insights") ? prepared.get("insights").toString() : "{}";
                return Optional.of(new Sample(Files.size(media), media, results, insights));
            }
        } catch (IOException e) {
            LOG.warn("a prepared transcript cannot be read and is left out: {}", e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    @Override
    public Optional<Recognition> recognise(Path media, Request request, Progress progress, Cancellation cancellation) {
        try {
            long size = Files.size(media);
            List<Sample> candidates = samples.stream().filter(s -> s.size == size).toList();
            if (candidates.isEmpty()) {
                return Optional.empty();
            }
            byte[] hash = sha256(media, cancellation);
            for (Sample candidate : candidates) {
                if (MessageDigest.isEqual(hash, sha256(candidate.media, cancellation))) {
                    return PreparedResult.of(candidate.results, request)
                            .map(r -> new Recognition(ORIGIN, r.language(), r.results().toString(), candidate.insights));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sha256(Path file, Cancellation cancellation) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                cancellation.check();
                digest.update(buffer, 0, n);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
