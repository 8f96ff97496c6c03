package app.galley.workbench.caption;

import app.galley.caption.shot.Footage;
import app.galley.library.Recording;
import app.galley.media.MediaReader;
import app.galley.media.file.Soundtrack;
import app.galley.media.shot.ShotFinder;
import app.galley.media.shot.Shots;
import app.galley.media.survey.Findings;
import app.galley.media.survey.ShotCache;
import app.galley.media.survey.SurveyCache.Seen;
import app.galley.problem.ProblemException;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The moving pictures of the recordings of a library. Shot changes are kept beside the survey of a recording: found once, for that very file.
public final class LibraryFootages implements Footages {
    private static final Logger LOG = LoggerFactory.getLogger(LibraryFootages.class);
    private static final double NANOS = 1e6;
    private final Function<UUID, Optional<Recording>> recordings;
    private final MediaReader media;
    private final ShotFinder finder;
    private final Function<Soundtrack, Findings> findings;
    private final ShotCache cache;

    /// Over a library and what reads and keeps.
    ///
    /// @param findings of the survey of a recording; blocks until it was made
    public LibraryFootages(Function<UUID, Optional<Recording>> recordings, MediaReader media, ShotFinder finder, Function<Soundtrack, Findings> findings,
                           ShotCache cache) {
        this.recordings = recordings;
        this.media = media;
        this.finder = finder;
        this.findings = findings;
        this.cache = cache;
    }

    @Override
    public Footage known(UUID recording) {
        return film(recording).map(this::known).orElse(Footage.NONE);
    }

    private Footage known(Soundtrack film) {
        return cache.load(film).map(LibraryFootages::footage).orElseGet(() -> {
            try {
                return new Footage(media.probe(film).contents().frameRate().orElse(null), List.of());
            } catch (ProblemException unreadable) {
                return Footage.NONE;
            }
        });
    }

    @Override
    public Footage found(UUID recording, Progress progress, Cancellation cancellation) {
        return film(recording).map(film -> footage(cache.load(film).orElseGet(() -> find(film, progress, cancellation)))).orElse(Footage.NONE);
    }

    private Shots find(Soundtrack film, Progress progress, Cancellation cancellation) {
        Findings surveyed = findings.apply(film);
        cancellation.check();
        Seen seen = Seen.of(film);
        Shots shots = finder.find(film, progress, cancellation);
        try {
            cache.keep(seen, surveyed, shots);
        } catch (ProblemException e) {
            // they are found again the next time
            LOG.warn("shot changes are not kept: {}", e.problem().key());
        }
        return shots;
    }

    private Optional<Soundtrack> film(UUID recording) {
        return recordings.apply(recording).filter(Recording::hasPicture).flatMap(Recording::soundtrack);
    }

    private static Footage footage(Shots shots) {
        return new Footage(shots.rate().orElse(null), shots.cuts().stream().map(cut -> Math.round(cut.toNanos() / NANOS)).toList());
    }
}
