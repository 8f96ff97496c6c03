package app.galley.workbench.sound;

import app.galley.media.MediaInfo;
import app.galley.media.MediaReader;
import app.galley.media.PcmFormat;
import app.galley.media.extract.Coding;
import app.galley.media.extract.Extract;
import app.galley.media.extract.SoundExtractor;
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

/// The surveys of recordings: taken from the cache, or made by a pass of which there is one at a time for a file. Safe from any
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
    private final Map<Path, Pass> passes = new LinkedHashMap<>(16, 0.75f, true);
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
    public synchronized Pass of(Path recording) {
        Path file = recording.toAbsolutePath().normalize();
        Pass known = passes.get(file);
        if (known != null && !hasFailed(known)) {
            return known;
        }
        Pass pass = cache.load(file).map(kept -> kept(file, kept)).orElseGet(() -> begin(file));
        passes.put(file, pass);
        passes.entrySet().removeIf(e -> passes.size() > REMEMBERED && e.getValue() != pass && e.getValue().running().hasEnded());
        return pass;
    }

    private static boolean hasFailed(Pass pass) {
        return pass.running().hasEnded() && !(pass.running().await() instanceof Outcome.Done);
    }

    private Pass kept(Path file, Kept kept) {
        Survey survey = new Survey(kept.channels());
        survey.add(kept.peaks());
        survey.complete(kept.findings());
        return new Pass(survey, background.start("survey", cancellation -> {
            copy(file, survey, kept.findings(), cancellation);
            return kept.findings();
        }));
    }

    private Pass begin(Path file) {
        MediaInfo info = media.probe(file);
        PcmFormat format = new PcmFormat(info.sampleRate(), Math.min(Surveyor.MOST_CHANNELS, info.channels()));
        Survey survey = new Survey(format.channels());
        return new Pass(survey, background.start("survey", cancellation -> read(file, format, survey, cancellation)));
    }

    private Findings read(Path file, PcmFormat format, Survey survey, Cancellation cancellation) {
        try {
            Seen seen = Seen.of(file);
            Findings findings = surveyor.survey(file, format, survey, cancellation);
            survey.complete(findings);
            keep(seen, survey, findings);
            copy(file, survey, findings, cancellation);
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
    private void copy(Path file, Survey survey, Findings findings, Cancellation cancellation) {
        if (findings.seeksExactly()) {
            return;
        }
        try {
            Path copy = cache.copy(findings).orElseGet(() -> make(file, findings, cancellation));
            survey.copied(copy);
        } catch (ProblemException e) {
            withoutCache(e.problem());
        }
    }

    private Path make(Path file, Findings findings, Cancellation cancellation) {
        MediaInfo info = media.probe(file);
        PcmFormat format = Coding.FLAC.formatFor(info, info.channels() <= Coding.FLAC.mostChannels());
        Path copy = cache.placeForCopy(findings);
        extractor.extract(new Extract(file, format, Coding.FLAC, 0, Extract.END, copy), Progress.NONE, cancellation);
        return copy;
    }

    private void withoutCache(Problem problem) {
        if (!toldOfCache.getAndSet(true)) {
            LOG.warn("surveys are not kept: {}", problem.key());
        }
    }
}
