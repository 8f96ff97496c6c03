package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.media.SoundScan;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Brings files into the library: recordings, and finished Transcribe results with or without their recording. Blocks; one
/// thread a call.
public final class Imports {
    /// A transcript file is read whole; above this size it is none (four hours of speech are about 20 MB).
    private static final long LARGEST_TRANSCRIPT = 512L << 20;
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final MediaReader media;
    private final Formats formats;
    private final Clock clock;

    /// Into a catalogue.
    ///
    /// @param formats reads finished results
    public Imports(Catalogue catalogue, Transcripts transcripts, MediaReader media, Formats formats,
                   Clock clock) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.media = media;
        this.formats = formats;
        this.clock = clock;
    }

    /// What was added.
    ///
    /// @param flaw what is wrong with the file although it can be worked with
    public record Added(Recording recording, Optional<Problem> flaw) { }

    /// Adds a file: a `.json` as a finished result, anything else as a recording.
    ///
    /// @param progress milliseconds looked through of milliseconds in all, as far as known
    /// @throws ProblemException bad input, saying what the file is instead
    public Added add(Path file, Progress progress, Cancellation cancellation) {
        Path absolute = file.toAbsolutePath().normalize();
        return isResult(absolute) ? new Added(addResult(absolute), Optional.empty())
                : addRecording(absolute, progress, cancellation);
    }

    private Added addRecording(Path file, Progress progress, Cancellation cancellation) {
        MediaInfo info = media.probe(file);
        Duration length = measure(file, info, progress, cancellation);
        Recording recording = new Recording(UUID.randomUUID(), file.getFileName().toString(), file, sizeOf(file), length,
                info.hasPicture(), clock.instant(), null);
        catalogue.add(recording);
        return new Added(recording, info.indexedLength().filter(whole -> info.breaksOff(length))
                .map(whole -> breaksOff(recording, whole)));
    }

    private static Problem breaksOff(Recording recording, Duration whole) {
        return Problem.badInput("workbench.breaksOff", recording.title(), TimeCode.of(recording.length().toMillis()),
                TimeCode.of(whole.toMillis()));
    }

    private Duration measure(Path file, MediaInfo info, Progress progress, Cancellation cancellation) {
        try (PcmSource source = media.open(file, PcmFormat.SPEECH)) {
            return SoundScan.of(source, info.statedLength().orElse(Duration.ZERO), progress, cancellation).length();
        }
    }

    private Recording addResult(Path file) {
        byte[] bytes = read(file);
        Transcript transcript = formats.read(bytes);
        Optional<Path> beside = recordingBeside(file);
        Duration length = Duration.ofMillis(transcript.endMillisecond());
        Recording recording = new Recording(UUID.randomUUID(), stem(file), beside.orElse(null),
                beside.map(Imports::sizeOf).orElse(0L), length, false, clock.instant(), null);
        catalogue.add(recording);
        transcripts.keep(new MachineTranscript(UUID.randomUUID(), recording.id(), Origin.of(bytes).recogniser(),
                Checksums.sha256(bytes), clock.instant()), bytes);
        transcripts.createDocument(recording.id(), transcript);
        catalogue.tell();
        return recording;
    }

    private Optional<Path> recordingBeside(Path result) {
        String stem = stem(result);
        Path folder = result.toAbsolutePath().getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> !f.equals(result) && Files.isRegularFile(f) && stem(f).equals(stem) && isMedia(f))
                    .sorted().findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private boolean isMedia(Path file) {
        try {
            media.probe(file);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    private static boolean isResult(Path file) {
        return file.getFileName().toString().toLowerCase(java.util.Locale.ROOT).endsWith(".json");
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > LARGEST_TRANSCRIPT) {
                throw Problem.badInput("workbench.transcriptTooLarge", file.getFileName().toString()).asException();
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file.toString()).asException(e);
        }
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw Problem.badInput("workbench.notReadable", file.toString()).asException(e);
        }
    }
}
