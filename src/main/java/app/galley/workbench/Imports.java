package app.galley.workbench;

import app.galley.format.Formats;
import app.galley.format.amazon.Origin;
import app.galley.library.MachineTranscript;
import app.galley.library.Recording;
import app.galley.library.Transcripts;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Survey;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeCode;
import app.galley.transcript.Transcript;
import app.galley.workbench.sound.Surveys;
import app.galley.workbench.sound.Surveys.Pass;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Brings files into the library: recordings, and finished Transcribe results with or without their recording. Blocks; one
/// thread a call.
public final class Imports {
    /// A transcript file is read whole; above this size it is none (four hours of speech are about 20 MB).
    private static final long LARGEST_TRANSCRIPT = 512L << 20;
    /// So much of a file tells what it is.
    private static final int HEAD = 1 << 14;
    /// Endings of texts that can be put onto a recording and that no recording has.
    private static final Set<String> TEXTS = Set.of("srt", "vtt", "sbv", "ass", "ssa", "ttml", "dfxp", "scc", "stl", "eaf", "textgrid", "exb", "csv", "tsv", "txt", "md", "docx", "pdf");
    private final Catalogue catalogue;
    private final Transcripts transcripts;
    private final MediaReader media;
    private final Surveys surveys;
    private final Formats formats;
    private final Clock clock;

    /// Into a catalogue.
    ///
    /// @param surveys reads recordings to their ends
    /// @param formats reads finished results
    public Imports(Catalogue catalogue, Transcripts transcripts, MediaReader media, Surveys surveys, Formats formats,
                   Clock clock) {
        this.catalogue = catalogue;
        this.transcripts = transcripts;
        this.media = media;
        this.surveys = surveys;
        this.formats = formats;
        this.clock = clock;
    }

    /// What was added.
    ///
    /// @param flaw what is wrong with the file although it can be worked with
    public record Added(Recording recording, Optional<Problem> flaw) { }

    /// Adds a file: a `.json` as a finished result, anything else as a recording. A recording is in the library, and can be worked
    /// with, as soon as it is known to be one; it leaves the library again when it cannot be read to its end or this is cancelled.
    ///
    /// @param begun told the recording when it is in the library, on this thread
    /// @param progress milliseconds read of milliseconds in all, as far as known
    /// @throws ProblemException bad input, saying what the file is instead
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public Added add(Path file, Consumer<Recording> begun, Progress progress, Cancellation cancellation) {
        Path absolute = file.toAbsolutePath().normalize();
        if (isResult(absolute)) {
            Recording result = addResult(stem(absolute), recordingBeside(absolute), read(absolute));
            begun.accept(result);
            return new Added(result, Optional.empty());
        }
        refuseText(absolute);
        Begun reading = begin(absolute);
        boolean read = false;
        try {
            begun.accept(reading.recording);
            Added added = finish(reading, progress, cancellation);
            read = true;
            return added;
        } finally {
            if (!read) {
                catalogue.remove(reading.recording.id());
                catalogue.purge(reading.recording.id());
            }
        }
    }

    /// Adds a recording as long as it says it is; what is known of it grows from then on in its survey.
    private Begun begin(Path file) {
        MediaInfo info = media.probe(file);
        Pass pass = surveys.of(Soundtrack.of(file));
        Recording recording = new Recording(UUID.randomUUID(), file.getFileName().toString(), file, sizeOf(file),
                info.statedLength().orElse(Duration.ZERO), info.hasPicture(), clock.instant(), null);
        catalogue.add(recording);
        return new Begun(recording, info, pass);
    }

    /// Waits until all of a recording was read, and remembers its true length.
    private Added finish(Begun begun, Progress progress, Cancellation cancellation) {
        long expected = begun.recording.length().toMillis();
        Survey survey = begun.pass.survey();
        Runnable tell = () -> {
            long done = survey.read().toMillis();
            progress.at(done, expected == 0 ? 0 : Math.max(done, expected));
        };
        survey.listen(tell);
        cancellation.onCancel(begun.pass.running()::cancel);
        try {
            Recording measured = measured(begun.recording, begun.pass.running().get().length());
            catalogue.measure(measured.id(), measured.length());
            return new Added(measured, begun.info.indexedLength().filter(whole -> begun.info.breaksOff(measured.length()))
                    .map(whole -> breaksOff(measured, whole)));
        } finally {
            survey.unlisten(tell);
        }
    }

    private static Recording measured(Recording recording, Duration length) {
        return new Recording(recording.id(), recording.title(), recording.file(), recording.bytes(), length,
                recording.hasPicture(), recording.added(), recording.removed(), recording.stream());
    }

    /// A recording that is in the library already and is still being read.
    private record Begun(Recording recording, MediaInfo info, Pass pass) { }

    private static Problem breaksOff(Recording recording, Duration whole) {
        return Problem.badInput("workbench.breaksOff", recording.title(), TimeCode.of(recording.length().toMillis()),
                TimeCode.of(whole.toMillis()));
    }

    /// Adds a finished result whose recording is not known.
    ///
    /// @throws ProblemException bad input, when it is none
    public Recording addResult(String title, byte[] bytes) {
        return addResult(title, Optional.empty(), bytes);
    }

    private Recording addResult(String title, Optional<Path> beside, byte[] bytes) {
        Transcript transcript = formats.read(bytes);
        Duration length = Duration.ofMillis(transcript.endMillisecond());
        Recording recording = new Recording(UUID.randomUUID(), title, beside.orElse(null),
                beside.map(Imports::sizeOf).orElse(0L), length, false, clock.instant(), null);
        catalogue.add(recording);
        transcripts.keep(new MachineTranscript(UUID.randomUUID(), recording.id(), recogniser(bytes),
                Checksums.sha256(bytes), clock.instant()), bytes);
        transcripts.createDocument(recording.id(), transcript);
        catalogue.tell();
        return recording;
    }

    /// Who heard the words of a file: told by results of the service; of others only that they come from a file.
    private String recogniser(byte[] bytes) {
        boolean amazon = formats.recognise(bytes).filter(reader -> reader.name().startsWith("amazon")).isPresent();
        return amazon ? Origin.of(bytes).recogniser() : "file";
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
        return ending(file).equals("json");
    }

    /// A text or captions are no recording: they belong onto one. What it holds counts, where it can be told, since names lie: ffmpeg would
    /// call captions a recording without sound.
    private void refuseText(Path file) {
        if (isText(file)) {
            throw Problem.badInput("workbench.textNotRecording", file.getFileName().toString()).asException();
        }
    }

    private boolean isText(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return TEXTS.contains(ending(file)) || formats.recognise(in.readNBytes(HEAD)).isPresent();
        } catch (IOException unreadable) {
            // whoever opens the recording says why
            return false;
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
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
