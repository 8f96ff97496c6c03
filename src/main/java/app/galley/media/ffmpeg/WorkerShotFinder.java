package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.WorkerMediaReader.Attempts;
import app.galley.media.ffmpeg.WorkerMediaReader.Patience;
import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.ffmpeg.wire.Track;
import app.galley.media.file.Soundtrack;
import app.galley.media.shot.ShotFinder;
import app.galley.media.shot.Shots;
import app.galley.task.Cancellation;
import app.galley.task.Progress;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Has a media worker look for the shot changes of recordings. When the worker dies, its successor begins once more.
public final class WorkerShotFinder implements ShotFinder {
    private static final long MICROS = 1_000;
    private final WorkerMediaReader reader;
    private final Patience patience = Patience.USUAL;

    /// With the worker of a reader that nobody plays from.
    public WorkerShotFinder(WorkerMediaReader reader) {
        this.reader = reader;
    }

    @Override
    public Shots find(Soundtrack sound, Progress progress, Cancellation cancellation) {
        Attempts attempts = new Attempts(sound.file());
        while (true) {
            cancellation.check();
            MediaWorker worker = reader.worker();
            try {
                return pass(worker, sound, progress, cancellation);
            } catch (IOException e) {
                attempts.failed(worker, e);
            }
        }
    }

    private Shots pass(MediaWorker worker, Soundtrack sound, Progress progress, Cancellation cancellation) throws IOException {
        return switch (worker.ask(new Request.FindShots(Track.of(sound)), patience.open())) {
            case Response.Done() -> Shots.NONE;
            case Response.ShotsOpened opened -> {
                try {
                    yield new Shots(Optional.of(opened.rate()), look(worker, opened, progress, cancellation));
                } finally {
                    if (worker.isAlive()) {
                        worker.ask(new Request.Close(opened.handle()), patience.read());
                    }
                }
            }
            case Response other -> WorkerMediaReader.outOfStep(other);
        };
    }

    private List<Duration> look(MediaWorker worker, Response.ShotsOpened opened, Progress progress, Cancellation cancellation) throws IOException {
        List<Duration> cuts = new ArrayList<>();
        while (true) {
            Response response = worker.ask(new Request.LookForShots(opened.handle()), patience.open());
            Response.ShotsLooked looked = response instanceof Response.ShotsLooked right ? right : WorkerMediaReader.<Response.ShotsLooked>outOfStep(response);
            for (long cut : looked.cuts()) {
                cuts.add(Duration.of(cut, ChronoUnit.MICROS));
            }
            progress.at(looked.upTo() / MICROS, opened.length() == 0 ? 0 : Math.max(opened.length(), looked.upTo()) / MICROS);
            cancellation.check();
            if (looked.ended()) {
                return cuts;
            }
        }
    }
}
