package app.galley.workbench.fit;

import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Cuts;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.problem.Problem;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.rule.JobRules;
import app.galley.service.rule.Limits;
import app.galley.service.rule.SoundFacts;
import app.galley.transcript.TimeSpan;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Looks before anything is sent whether a service takes a recording, and what can be done when it does not: its sound alone when that is
/// small enough in any case, else pieces. A call is never divided, since its figures are of the whole. Blocks; safe from any thread.
public final class Fitting {
    private final MediaReader media;
    private final Function<Soundtrack, Findings> findings;
    private final Limits limits;
    private final JobRules rules = new JobRules();

    /// @param findings what was found in a recording that was read to its end; may block until it was
    /// @param limits of the service
    public Fitting(MediaReader media, Function<Soundtrack, Findings> findings, Limits limits) {
        this.media = media;
        this.findings = findings;
        this.limits = limits;
    }

    /// Whether a recording can be sent for a job. One whose file is not in its place, or whose length nobody knows yet, is not judged.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be read
    public Fit look(Recording recording, JobSettings settings) {
        Optional<Soundtrack> sound = recording.soundtrack().filter(track -> Files.isRegularFile(track.file()));
        if (sound.isEmpty() || recording.length().isZero()) {
            return Fit.GOOD;
        }
        MediaInfo info = media.probe(sound.get());
        SoundFacts facts = Facts.of(recording, Optional.of(info), null, recording.stream().isPresent() ? 0 : recording.bytes());
        List<Problem> faults = rules.faults(settings, facts, limits);
        return faults.isEmpty() ? Fit.GOOD : new Fit(faults, remedy(recording, info, settings));
    }

    private Optional<Remedy> remedy(Recording recording, MediaInfo info, JobSettings settings) {
        boolean call = settings.kind() instanceof JobKind.Call;
        for (Coding coding : call ? List.of(Coding.FLAC, Coding.AAC) : List.of(Coding.FLAC)) {
            SoundFacts alone = Facts.of(recording, Optional.of(info), new SentSound.All(coding), most(coding, info, settings, recording.length()));
            if (rules.faults(settings, alone, limits).isEmpty()) {
                return Optional.of(new Remedy.SoundAlone(coding));
            }
        }
        if (call) {
            return Optional.empty();
        }
        Duration longest = longest(info, settings);
        if (recording.length().compareTo(longest) <= 0) {
            return Optional.empty();
        }
        SoundFacts piece = Facts.of(recording, Optional.of(info), new SentSound.Piece(Coding.FLAC, new TimeSpan(0, longest.toMillis()), new UUID(0, 0), 1, 1),
                most(Coding.FLAC, info, settings, longest));
        return rules.faults(settings, piece, limits).isEmpty() ? Optional.of(new Remedy.Divided(Coding.FLAC, longest)) : Optional.empty();
    }

    /// How long a piece may be: as long as the limits, and as large as they are with nothing saved; a hundredth is left for what cuts need.
    private Duration longest(MediaInfo info, JobSettings settings) {
        long seconds = Math.min(limits.length().toSeconds(), limits.bytes() / second(Coding.FLAC, info, settings));
        return Duration.ofMillis(Math.multiplyExact(seconds, 990L));
    }

    /// The most bytes that sound takes: with FLAC, as if nothing was saved.
    private static long most(Coding coding, MediaInfo info, JobSettings settings, Duration length) {
        return second(coding, info, settings) * (length.toSeconds() + 1);
    }

    private static long second(Coding coding, MediaInfo info, JobSettings settings) {
        PcmFormat format = coding.formatFor(info, Facts.keepsChannels(settings));
        return switch (coding) {
            case FLAC -> (long) format.sampleRate() * format.channels() * Short.BYTES;
            case AAC -> (64_000L * format.channels() + 32_000) / 8;
        };
    }

    /// What is sent when a remedy is taken. Pieces are cut at silences: blocks until the recording was read to its end.
    ///
    /// @throws app.galley.problem.ProblemException when it cannot be read
    public Fitted sent(Recording recording, Remedy remedy) {
        return switch (remedy) {
            case Remedy.SoundAlone(Coding coding) -> new Fitted(List.of(new SentSound.All(coding)));
            case Remedy.Divided(Coding coding, Duration longest) -> {
                Findings found = findings.apply(recording.soundtrack().orElseThrow(
                        () -> Problem.badInput("workbench.noMedia", recording.title()).asException()));
                List<TimeSpan> cuts = Cuts.of(found.length().toMillis(), longest.toMillis(), found.speech());
                UUID series = UUID.randomUUID();
                List<SentSound> pieces = new ArrayList<>();
                cuts.forEach(cut -> pieces.add(new SentSound.Piece(coding, cut, series, pieces.size() + 1, cuts.size())));
                yield new Fitted(pieces);
            }
        };
    }
}
