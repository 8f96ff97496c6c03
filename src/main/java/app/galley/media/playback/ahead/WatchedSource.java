package app.galley.media.playback.ahead;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// The sound of a file that may be removed, replaced or cut while it is open: a decoder would go on with what is left of it, or make
/// noise of it. A file that grows is one that is still being recorded. Used by one thread at a time.
public final class WatchedSource implements PcmSource {
    private static final long PACE_NANOS = 1_000_000_000L;
    private final PcmSource source;
    private final Path file;
    private final LongSupplier nanos;
    private @Nullable BasicFileAttributes last;
    private long lookedAt;

    /// Watches from now on; a file that cannot be looked at is not watched.
    ///
    /// @param source its sound
    /// @param nanos a clock in nanoseconds
    public WatchedSource(PcmSource source, Path file, LongSupplier nanos) {
        this.source = source;
        this.file = file;
        this.nanos = nanos;
        this.lookedAt = nanos.getAsLong();
        try {
            this.last = attributes();
        } catch (IOException e) {
            this.last = null;
        }
    }

    private BasicFileAttributes attributes() throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class);
    }

    @Override
    public PcmFormat format() {
        return source.format();
    }

    @Override
    public int read(short[] buffer, int frames) {
        if (nanos.getAsLong() - lookedAt >= PACE_NANOS) {
            look();
        }
        return source.read(buffer, frames);
    }

    @Override
    public void seek(long frame) {
        look();
        source.seek(frame);
    }

    /// @throws ProblemException when it is not the file any more that was opened
    private void look() {
        lookedAt = nanos.getAsLong();
        BasicFileAttributes known = last;
        if (known == null) {
            return;
        }
        try {
            BasicFileAttributes now = attributes();
            if (now.size() < known.size() || !Objects.equals(now.fileKey(), known.fileKey())) {
                throw Problem.badInput("media.changed", name()).asException();
            }
            last = now;
        } catch (NoSuchFileException e) {
            throw Problem.badInput("media.gone", name()).asException(e);
        } catch (IOException e) {
            throw Problem.unreachable("media.unreadable", name()).asException(e);
        }
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    @Override
    public long position() {
        return source.position();
    }

    @Override
    public void close() {
        source.close();
    }
}
