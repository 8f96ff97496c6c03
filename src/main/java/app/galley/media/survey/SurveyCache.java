package app.galley.media.survey;

import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps surveys in files named after the checksum of the recording, and after the sound where it is not the usual one, so that a moved
/// or copied recording is known at once; and beside them copies of recordings that do not seek exactly. What was not used for longest
/// goes first when it grows over its limit. All of it can be made again: a file that is missing or damaged counts as not kept. Safe from
/// any thread; blocks.
public final class SurveyCache {
    private static final Logger LOG = LoggerFactory.getLogger(SurveyCache.class);
    private static final int MAGIC = 0x47535631;
    private static final int MOST_PEAKS = 1 << 29;
    private static final String SURVEY = ".survey";
    private static final String COPY = ".flac";
    private final Path folder;
    private final long limit;
    private final Clock clock;
    private final FileNames names;

    /// What is kept of one recording.
    ///
    /// @param channels how many channels the peaks have
    /// @param peaks as [app.galley.media.wave.Waveform#peaks] gives them
    public record Kept(Findings findings, int channels, short[] peaks) { }

    /// A recording as it was at some moment.
    ///
    /// @param bytes its size
    /// @param changed when it was changed last
    public record Seen(Soundtrack sound, long bytes, FileTime changed) {
        /// A recording as it is now.
        ///
        /// @throws app.galley.problem.ProblemException when it cannot be looked at
        public static Seen of(Soundtrack sound) {
            Path file = sound.file();
            try {
                return new Seen(sound, Files.size(file), Files.getLastModifiedTime(file));
            } catch (IOException e) {
                throw Problem.badInput("media.gone", String.valueOf(file.getFileName())).asException(e);
            }
        }
    }

    /// In a folder, which is made when it is first needed.
    ///
    /// @param limit bytes that it may take
    public SurveyCache(Path folder, long limit, Clock clock) {
        this.folder = folder;
        this.limit = limit;
        this.clock = clock;
        this.names = new FileNames(folder);
    }

    /// The survey of a recording, if it is kept and the recording has not changed since.
    public Optional<Kept> load(Soundtrack recording) {
        try {
            Optional<String> checksum = names.checksum(recording.file());
            if (checksum.isEmpty()) {
                return Optional.empty();
            }
            Path file = place(recording, checksum.get(), SURVEY);
            Kept kept = read(file);
            touch(file);
            return kept.findings().sha256().equals(checksum.get()) ? Optional.of(kept) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.info("a kept survey cannot be read and is made anew: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// The exact copy of a recording that was surveyed, if there is one.
    public Optional<Path> copy(Soundtrack recording, Findings findings) {
        Path copy = place(recording, findings.sha256(), COPY);
        if (!Files.isRegularFile(copy)) {
            return Optional.empty();
        }
        touch(copy);
        return Optional.of(copy);
    }

    /// Where the exact copy of a recording belongs; its folder is there.
    ///
    /// @throws app.galley.problem.ProblemException when the folder cannot be made
    public Path placeForCopy(Soundtrack recording, Findings findings) {
        try {
            Files.createDirectories(folder);
            return place(recording, findings.sha256(), COPY);
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /// Keeps the survey of a recording, unless this has changed meanwhile.
    ///
    /// @param seen the recording before it was read
    /// @throws app.galley.problem.ProblemException when the folder cannot be written or is full, or the recording is gone
    public void keep(Seen seen, Kept kept) {
        if (!Seen.of(seen.sound()).equals(seen)) {
            return;
        }
        Path file = place(seen.sound(), kept.findings().sha256(), SURVEY);
        Path draft = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(draft)))) {
                write(out, kept);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            names.remember(seen.sound().file(), kept.findings().sha256());
            new Eviction(folder, limit).run();
        } catch (IOException e) {
            remove(draft);
            throw notWritable(e);
        }
    }

    private RuntimeException notWritable(IOException e) {
        return Problem.badInput("media.cacheNotWritable", folder.toString()).asException(e);
    }

    /// The sounds of a file have places of their own.
    private Path place(Soundtrack recording, String checksum, String ending) {
        String stream = recording.stream().isPresent() ? "." + recording.stream().getAsInt() : "";
        return folder.resolve(checksum + stream + ending);
    }

    private void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("the cache is read-only", e);
        }
    }

    private static void remove(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            LOG.debug("a draft is left in the cache", e);
        }
    }

    private static void write(DataOutputStream out, Kept kept) throws IOException {
        out.writeInt(MAGIC);
        kept.findings().write(out);
        out.writeInt(kept.channels());
        out.writeInt(kept.peaks().length);
        byte[] bytes = new byte[kept.peaks().length * Short.BYTES];
        ByteBuffer.wrap(bytes).asShortBuffer().put(kept.peaks());
        out.write(bytes);
    }

    private static Kept read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(Files.newInputStream(file)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("another version");
            }
            Findings findings = Findings.read(in);
            int channels = in.readInt();
            int count = in.readInt();
            if (channels < 1 || count < 0 || count > MOST_PEAKS || count % (2 * channels) != 0) {
                throw new IOException("damaged");
            }
            byte[] bytes = in.readNBytes(count * Short.BYTES);
            if (bytes.length < count * Short.BYTES || in.read() >= 0) {
                throw new EOFException();
            }
            short[] peaks = new short[count];
            ByteBuffer.wrap(bytes).asShortBuffer().get(peaks);
            return new Kept(findings, channels, peaks);
        }
    }
}
