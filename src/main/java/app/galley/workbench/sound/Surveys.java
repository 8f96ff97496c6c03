package app.galley.workbench.sound;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Extract;
import app.galley.media.extract.SoundExtractor;
import app.galley.media.file.Soundtrack;
import app.galley.media.survey.Findings;
import app.galley.media.survey.Survey;
import app.galley.media.survey.SurveyCache;
import app.galley.media.survey.SurveyCache.Kept;
import app.galley.media.survey.SurveyCache.Seen;
import app.galley.media.survey.Surveyor;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Background;
import app.galley.task.Cancellation;
import app.galley.task.Outcome;
import app.galley.task.Progress;
import app.galley.task.Running;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The surveys of recordings: taken from the cache, or made by a pass of which there is one at a time for a sound. Safe from any
/// thread; blocks while a file is probed.
public final class Surveys {
    private static final Logger LOG = LoggerFactory.getLogger(Surveys.class);
    /// As many as are looked at one after another.
    private static final int REMEMBERED = 4;
    private final MediaReader media;
    private final Surveyor surveyor;
    private final SoundExtractor extractor;
    private final SurveyCache cache;
    private final Background background;
    private final Map<Soundtrack, Pass> passes = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicBoolean toldOfCache = new AtomicBoolean();

    /// A survey and what makes it.
    ///
    /// @param running ends when the survey is over and kept
    public record Pass(Survey survey, Running<Findings> running) { }

    /// Over what reads, writes and keeps.
    public Surveys(MediaReader media, Surveyor surveyor, SoundExtractor extractor, SurveyCache cache, Background background) {
        this.media = media;
        this.surveyor = surveyor;
        this.extractor = extractor;
        this.cache = cache;
        this.background = background;
    }

    /// The survey of a recording: the one that is being made or was made last, the one that is kept, or a new one.
    ///
    /// @throws ProblemException when it is not a recording
    public synchronized Pass of(Soundtrack recording) {
        Soundtrack sound = recording.in(recording.file().toAbsolutePath().normalize());
        Pass known = passes.get(sound);
        if (known != null && !hasFailed(known)) {
            return known;
        }
        Pass pass = cache.load(sound).map(kept -> kept(sound, kept)).orElseGet(() -> begin(sound));
        passes.put(sound, pass);
        passes.entrySet().removeIf(e -> passes.size() > REMEMBERED && e.getValue() != pass && e.getValue().running().hasEnded());
        return pass;
    }

    /// What was found in a recording; blocks until it was read to its end.
    ///
    /// @throws ProblemException when it is not a recording, or cannot be read to its end
    /// @throws java.util.concurrent.CancellationException when the reading was cancelled
    public Findings findings(Soundtrack recording) {
        return of(recording).running().get();
    }

    /// A file that holds this sound alone, with nothing lost: the copy that is kept, or a new one. Blocks until the recording was read to
    /// its end.
    ///
    /// @throws ProblemException when it is not a recording, or there is no room for the copy
    /// @throws java.util.concurrent.CancellationException when it was cancelled
    public Path alone(Soundtrack recording, Cancellation cancellation) {
        Findings findings = findings(recording);
        return cache.copy(recording, findings).orElseGet(() -> make(recording, findings, cancellation));
    }

    private static boolean hasFailed(Pass pass) {
        return pass.running().hasEnded() && !(pass.running().await() instanceof Outcome.Done);
    }

    private Pass kept(Soundtrack sound, Kept kept) {
        Survey survey = new Survey(kept.channels());
        survey.add(kept.peaks());
        survey.complete(kept.findings());
        return new Pass(survey, background.start("survey", cancellation -> {
            copy(sound, survey, kept.findings(), cancellation);
            return kept.findings();
        }));
    }

    private Pass begin(Soundtrack sound) {
        MediaInfo info = media.probe(sound);
        PcmFormat format = new PcmFormat(info.sampleRate(), Math.min(Surveyor.MOST_CHANNELS, info.channels()));
        Survey survey = new Survey(format.channels());
        return new Pass(survey, background.start("survey", cancellation -> read(sound, format, survey, cancellation)));
    }

    private Findings read(Soundtrack sound, PcmFormat format, Survey survey, Cancellation cancellation) {
        try {
            Seen seen = Seen.of(sound);
            Findings findings = surveyor.survey(sound, format, survey, cancellation);
            survey.complete(findings);
            keep(seen, survey, findings);
            copy(sound, survey, findings, cancellation);
            return findings;
        } catch (ProblemException e) {
            if (!survey.isOver()) {
                survey.fail(e.problem());
            }
            throw e;
        }
    }

    /// Without a cache everything works, only slower the next time; that is said once.
    private void keep(Seen seen, Survey survey, Findings findings) {
        try {
            cache.keep(seen, new Kept(findings, survey.waveform().channels(), survey.waveform().peaks()));
        } catch (ProblemException e) {
            withoutCache(e.problem());
        }
    }

    /// Makes the exact copy of a recording that does not seek exactly. Without room for it the recording itself is played.
    private void copy(Soundtrack sound, Survey survey, Findings findings, Cancellation cancellation) {
        if (findings.seeksExactly()) {
            return;
        }
        try {
            Path copy = cache.copy(sound, findings).orElseGet(() -> make(sound, findings, cancellation));
            survey.copied(copy);
        } catch (ProblemException e) {
            withoutCache(e.problem());
        }
    }

    private Path make(Soundtrack sound, Findings findings, Cancellation cancellation) {
        MediaInfo info = media.probe(sound);
        PcmFormat format = Coding.FLAC.formatFor(info, info.channels() <= Coding.FLAC.mostChannels());
        Path copy = cache.placeForCopy(sound, findings);
        extractor.extract(new Extract(sound, format, Coding.FLAC, 0, Extract.END, copy), Progress.NONE, cancellation);
        return copy;
    }

    private void withoutCache(Problem problem) {
        if (!toldOfCache.getAndSet(true)) {
            LOG.warn("surveys are not kept: {}", problem.key());
        }
    }
}
