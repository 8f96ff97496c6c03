package app.galley.workbench.sound;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Cuts;
import app.galley.media.extract.Extract;
import app.galley.media.extract.SoundExtractor;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import app.galley.transcript.TimeSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Writes the sound of recordings into files: out of a video, coded anew, or divided at silences into pieces that a service
/// takes. Blocks; safe from any thread.
public final class SoundFiles {
    private final MediaReader media;
    private final SoundExtractor extractor;
    private final Function<Soundtrack, Findings> findings;

    /// Over a reader and what writes.
    ///
    /// @param findings what was found in a recording that was read to its end; may block until it was
    public SoundFiles(MediaReader media, SoundExtractor extractor, Function<Soundtrack, Findings> findings) {
        this.media = media;
        this.extractor = extractor;
        this.findings = findings;
    }

    /// One written file.
    ///
    /// @param offset where in the recording it begins, exact to the sample: what is transcribed in it belongs so much later
    /// @param length how long it is
    public record Piece(Path file, Duration offset, Duration length) { }

    /// How long the sound of a file is: as the file says, or counted where it says nothing; may block until it was read to its end.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be read
    public Duration length(Soundtrack sound) {
        return media.probe(sound).statedLength().orElseGet(() -> findings.apply(sound).length());
    }

    /// Writes all of the sound into one file.
    ///
    /// @param keepChannels whether the channels stay apart; else they are mixed into one
    /// @param progress frames written; in all 0 while that is not known
    /// @throws app.galley.problem.ProblemException when the recording cannot be read or the file cannot be written
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public Piece whole(Soundtrack recording, Coding coding, boolean keepChannels, Path target, Progress progress,
                       Cancellation cancellation) {
        MediaInfo info = media.probe(recording);
        PcmFormat format = format(recording, info, coding, keepChannels);
        long expected = info.statedLength().map(format::frameAt).orElse(0L);
        long frames = extractor.extract(new Extract(recording, format, coding, 0, Extract.END, target),
                (done, total) -> progress.at(done, Math.max(done, expected)), cancellation);
        return new Piece(target, Duration.ZERO, format.duration(frames));
    }

    /// Writes the sound as pieces of no more than `longest`, divided at silences, as `NAME-1.flac`, `NAME-2.flac` and so on.
    /// When one fails, those before it are removed.
    ///
    /// @param folder where they are written
    /// @param name the beginning of their names
    /// @param progress frames written of frames in all
    /// @throws app.galley.problem.ProblemException when the recording cannot be read or a file cannot be written
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public List<Piece> pieces(Soundtrack recording, Coding coding, boolean keepChannels, Duration longest, Path folder, String name,
                              Progress progress, Cancellation cancellation) {
        MediaInfo info = media.probe(recording);
        PcmFormat format = format(recording, info, coding, keepChannels);
        Findings found = findings.apply(recording);
        cancellation.check();
        long total = format.frameAt(found.length());
        List<Piece> written = new ArrayList<>();
        boolean done = false;
        try {
            for (TimeSpan span : Cuts.of(found.length().toMillis(), longest.toMillis(), found.speech())) {
                boolean last = span.end() == found.length().toMillis();
                long from = format.frames(span.start());
                Path target = folder.resolve(name + "-" + (written.size() + 1) + "." + coding.extension());
                long frames = extractor.extract(new Extract(recording, format, coding, from,
                                last ? Extract.END : format.frames(span.end()), target),
                        (got, all) -> progress.at(Math.min(from + got, total), total), cancellation);
                written.add(new Piece(target, format.duration(from), format.duration(frames)));
            }
            done = true;
            return written;
        } finally {
            if (!done) {
                remove(written);
            }
        }
    }

    private static PcmFormat format(Soundtrack recording, MediaInfo info, Coding coding, boolean keepChannels) {
        PcmFormat format = coding.formatFor(info, keepChannels);
        if (format.channels() > coding.mostChannels()) {
            throw Problem.badInput("workbench.tooManyChannels", String.valueOf(recording.file().getFileName()), format.channels(),
                    coding.mostChannels()).asException();
        }
        return format;
    }

    private static void remove(List<Piece> written) {
        for (Piece piece : written) {
            try {
                Files.deleteIfExists(piece.file());
            } catch (IOException e) {
                throw Problem.badInput("workbench.notWritable", piece.file().toString()).asException(e);
            }
        }
    }
}
