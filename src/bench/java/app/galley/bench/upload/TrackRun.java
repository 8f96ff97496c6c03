package app.galley.bench.upload;

import app.galley.bench.measure.Shown;
import app.galley.bench.measure.Times;
import app.galley.format.TranscriptReader;
import app.galley.library.Recording;
import app.galley.library.TrackedJob;
import app.galley.library.TrackedJob.Step;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.task.Lane;
import app.galley.ui.jobs.JobsView;
import app.galley.ui.jobs.JobsViewModel;
import app.galley.ui.jobs.OtherJobsViewModel;
import app.galley.ui.jobs.SentViewModel;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Exports;
import app.galley.workbench.job.Place;
import app.galley.workbench.job.Runner;
import app.galley.workbench.job.Shelves;
import app.galley.workbench.job.Transcriptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

/// A thousand jobs under way in the list of jobs, at the pace at which Amazon is asked, for a minute and a half in which all of
/// them change their state at once. Says how many requests a second that takes, and the longest time between two frames, beside
/// that of the same window while nothing is asked.
public final class TrackRun {
    private static final int JOBS = 1000;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration HALF = Duration.ofSeconds(45);
    private static volatile long longest;

    private TrackRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        try (Folder folder = Folder.make(); CountedService service = new CountedService();
                SqliteLibrary library = SqliteLibrary.open(folder.path()); Lane lane = new Lane("jobs")) {
            URI uri = service.uri();
            Connection.Local connection = new Connection.Local(uri, uri, "eu-west-1", "AKIDBENCHBENCHBENCH", "secret", "bench");
            fill(library, service, connection.place());
            try (AwsConnection aws = new AwsConnection(connection, Background.threads());
                    Transcriptions transcriptions = new Transcriptions(new Place(connection.place(), aws.transcription(), aws.staging(),
                            Limits.NONE, Place.Pace.AMAZON), new Shelves(library.recordings(), library.jobs(), library.transcripts(),
                            library.ledger()), reader(), (job, sound, cancellation) -> sound.file(),
                            new Runner("bench", Clock.systemUTC(), Background.threads(), lane::after))) {
                show(transcriptions, new Catalogue(library.recordings(), Clock.systemUTC(), recording -> { }));
                watch(transcriptions, service);
            }
        }
        System.exit(0);
    }

    private static void watch(Transcriptions transcriptions, CountedService service) throws InterruptedException {
        Thread.sleep(IDLE);
        longest = 0;
        Thread.sleep(IDLE);
        Times.say("track.longest-frame-idle", longest / 1e6);
        transcriptions.resume();
        Thread.sleep(IDLE);
        longest = 0;
        int before = service.requests();
        long begin = System.nanoTime();
        Thread.sleep(HALF);
        service.begin();
        Thread.sleep(HALF);
        Times.say("track.requests", (service.requests() - before) / ((System.nanoTime() - begin) / 1e9));
        Times.say("track.longest-frame", longest / 1e6);
        long running = transcriptions.all().stream().filter(job -> job.step() == Step.TRANSCRIBING).count();
        if (running != JOBS) {
            throw new IllegalStateException("only " + running + " jobs have changed");
        }
    }

    private static void fill(SqliteLibrary library, CountedService service, String place) {
        JobSettings settings = JobSettings.of(new LanguageChoice.Named("en-GB"), 0);
        for (int i = 0; i < JOBS; i++) {
            Recording recording = new Recording(UUID.randomUUID(), "Interview " + i, null, 0, Duration.ofMinutes(30), false, Instant.now(), null);
            library.recordings().add(recording);
            UUID id = UUID.randomUUID();
            String name = "galley-" + id;
            library.jobs().put(new TrackedJob(id, recording.id(), name, place, settings, Step.QUEUED, 1, 1, Instant.now(), Instant.now(), null));
            service.add(name);
        }
    }

    private static void show(Transcriptions transcriptions, Catalogue catalogue) throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        Platform.startup(() -> {
            JobsViewModel model = new JobsViewModel(transcriptions, catalogue, Background.threads(), Platform::runLater);
            SentViewModel sent = new SentViewModel(transcriptions, catalogue, new Exports(), Background.threads(), Platform::runLater);
            OtherJobsViewModel others = new OtherJobsViewModel(transcriptions, (name, result) -> {
                throw new IllegalStateException("nobody imports here");
            }, Background.threads(), Platform::runLater);
            Shown.in(new Stage(), new JobsView(model, sent, others, new Wording(Locale.ENGLISH), recording -> { }));
            new AnimationTimer() {
                private long last;

                @Override
                public void handle(long now) {
                    // not the pulse's own time, which is when it should have been
                    long present = System.nanoTime();
                    longest = last == 0 ? 0 : Math.max(longest, present - last);
                    last = present;
                }
            }.start();
            shown.countDown();
        });
        shown.await();
    }

    private static TranscriptReader reader() {
        return app.galley.format.standard.StandardFormats.in(Locale.ENGLISH).reader("amazon").orElseThrow();
    }
}
