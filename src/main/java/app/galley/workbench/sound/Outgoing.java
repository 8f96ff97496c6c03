package app.galley.workbench.sound;

import app.galley.library.SentSound;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Extract;
import app.galley.media.extract.SoundExtractor;
import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files with sound that wait to be sent, one for a job at most; they stay until the job no longer needs them, so that an upload goes
/// on after a restart. Blocks; safe from any thread.
public final class Outgoing {
    private final Path folder;
    private final MediaReader media;
    private final SoundExtractor extractor;

    /// @param folder for nothing but these files; made when it is missing
    public Outgoing(Path folder, MediaReader media, SoundExtractor extractor) {
        this.folder = folder;
        this.media = media;
        this.extractor = extractor;
    }

    /// The file for a job: the one that is there already, or a new one. Channels stay apart where the job tells them apart; else they are
    /// mixed into one.
    ///
    /// @param what what of the sound is sent
    /// @param keepChannels whether the job tells channels apart
    /// @throws app.galley.problem.ProblemException when the recording cannot be read, or there is no room for the file
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public Path of(UUID job, Soundtrack recording, SentSound what, boolean keepChannels, Cancellation cancellation) {
        Path file = folder.resolve(job + "." + what.coding().extension());
        if (Files.isRegularFile(file)) {
            return file;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notWritable", file.toString()).asException(e);
        }
        MediaInfo info = media.probe(recording);
        PcmFormat format = what.coding().formatFor(info, keepChannels && info.channels() <= what.coding().mostChannels());
        extractor.extract(switch (what) {
            case SentSound.All all -> new Extract(recording, format, what.coding(), 0, Extract.END, file);
            case SentSound.Stretch stretch -> extract(recording, format, stretch, stretch.sound(), file);
            case SentSound.Piece piece -> extract(recording, format, piece, piece.sound(), file);
        }, Progress.NONE, cancellation);
        return file;
    }

    private static Extract extract(Soundtrack recording, PcmFormat format, SentSound what, TimeSpan sound, Path file) {
        return new Extract(recording, format, what.coding(), format.frames(sound.start()), format.frames(sound.end()), file);
    }

    /// Deletes the files of jobs that no longer need them.
    public void discard(Predicate<UUID> isOver) {
        for (Path file : files()) {
            String name = Objects.toString(file.getFileName(), "").replaceFirst("^\\.?([0-9a-f-]{36})\\..*", "$1");
            if (name.length() == 36 && isOver.test(UUID.fromString(name))) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw Problem.badInput("workbench.notWritable", file.toString()).asException(e);
                }
            }
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", folder.toString()).asException(e);
        }
    }
}
