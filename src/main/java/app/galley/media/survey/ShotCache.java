package app.galley.media.survey;

import app.galley.media.file.Soundtrack;
import app.galley.media.shot.Shots;
import app.galley.media.survey.SurveyCache.Seen;
import app.galley.problem.Problem;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the shot changes of recordings beside their surveys, by the same names: after the checksum of the recording, so that another file under the same name
/// has others, and a moved one the same. They go with the surveys when these take too much room. Safe from any thread; blocks for a moment.
public final class ShotCache {
    private static final Logger LOG = LoggerFactory.getLogger(ShotCache.class);
    /// Changes when cuts are found otherwise, so that those that were found before are found anew.
    private static final int MAGIC = 0x47534831;
    private static final String ENDING = ".shots";
    private final Path folder;
    private final Clock clock;
    private final FileNames names;

    /// In the folder of the surveys.
    public ShotCache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        this.names = new FileNames(folder);
    }

    /// The shot changes of a recording, if they are kept and the recording has not changed since its survey.
    public Optional<Shots> load(Soundtrack recording) {
        try {
            Optional<String> checksum = names.checksum(recording.file());
            return checksum.isEmpty() ? Optional.empty() : Optional.of(read(place(recording, checksum.get())));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.info("kept shot changes cannot be read and are found anew: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Shots read(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("another version");
            }
            Shots shots = Shots.read(in);
            if (in.read() >= 0) {
                throw new IOException("more than there should be");
            }
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            return shots;
        }
    }

    /// Keeps the shot changes of a recording, unless this has changed meanwhile.
    ///
    /// @param seen the recording before it was read
    /// @param findings of its survey
    /// @throws app.galley.problem.ProblemException when the folder cannot be written or is full, or the recording is gone
    public void keep(Seen seen, Findings findings, Shots shots) {
        if (!Seen.of(seen.sound()).equals(seen)) {
            return;
        }
        Path file = place(seen.sound(), findings.sha256());
        Path draft = folder.resolve(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(draft))) {
                out.writeInt(MAGIC);
                shots.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.badInput("media.cacheNotWritable", folder.toString()).asException(e);
        }
    }

    /// Times count from the beginning of a sound: the sounds of a file have places of their own.
    private Path place(Soundtrack recording, String checksum) {
        String stream = recording.stream().isPresent() ? "." + recording.stream().getAsInt() : "";
        return folder.resolve(checksum + stream + ENDING);
    }
}
