package app.galley.format.publication;

import app.galley.format.Writing;
import app.galley.problem.Problem;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;

/// A recording as an address that holds all of it (RFC 2397), for pages that go by themselves.
final class SoundInside {
    /// Browsers take no more, and nobody would wait for it.
    private static final long MOST = 100L << 20;
    private static final long MEBIBYTE = 1 << 20;
    private final Path file;

    /// The recording of what is written.
    ///
    /// @throws app.galley.problem.ProblemException bad input when it is not on this computer or too large
    SoundInside(Writing writing) {
        URI media = writing.media();
        if (media == null || !"file".equals(media.getScheme()) || !Files.isReadable(Path.of(media))) {
            throw Problem.badInput("format.soundMissing", writing.clip()).asException();
        }
        file = Path.of(media);
        long size = file.toFile().length();
        if (size > MOST) {
            throw Problem.badInput("format.soundTooLarge", file.getFileName(), (size + MEBIBYTE - 1) / MEBIBYTE, MOST / MEBIBYTE).asException();
        }
    }

    /// Writes the address; the stream is left open.
    void writeTo(OutputStream out) throws IOException {
        out.write(("data:" + type() + ";base64,").getBytes(StandardCharsets.US_ASCII));
        try (OutputStream letters = Base64.getEncoder().wrap(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() { }
        })) {
            Files.copy(file, letters);
        }
    }

    private String type() {
        String name = file.toString();
        return switch (name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "wav" -> "audio/wav";
            case "mp3" -> "audio/mpeg";
            case "m4a", "mp4", "m4v", "mov" -> "audio/mp4";
            case "flac" -> "audio/flac";
            case "ogg", "opus", "oga" -> "audio/ogg";
            case "webm" -> "audio/webm";
            default -> "application/octet-stream";
        };
    }
}
