package app.galley.bench.upload;

import app.galley.bench.measure.Shown;
import app.galley.bench.measure.Times;
import app.galley.format.Formats;
import app.galley.format.standard.StandardFormats;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.main.Main;
import app.galley.media.ffmpeg.WorkerMediaReader;
import app.galley.media.ffmpeg.WorkerSoundExtractor;
import app.galley.media.ffmpeg.WorkerSurveyor;
import app.galley.media.survey.SurveyCache;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.task.Lane;
import app.galley.ui.library.LibraryView;
import app.galley.ui.library.LibraryViewModel;
import app.galley.ui.library.SoundSavingViewModel;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Documents;
import app.galley.workbench.Imports;
import app.galley.workbench.job.Place;
import app.galley.workbench.job.Runner;
import app.galley.workbench.job.Shelves;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.sound.SoundFiles;
import app.galley.workbench.sound.Surveys;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Two hundred files dropped into the library: how long until all of them are in the list and on the screen, as far as they fit.
public final class DropRun {
    private static final int FILES = 200;
    private static final int SETTLED = 120;
    private static final long CACHE = 1L << 30;

    private DropRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        try (Folder folder = Folder.make(); Lane lane = new Lane("jobs"); SqliteLibrary library = SqliteLibrary.open(folder.path());
                WorkerMediaReader reader = new WorkerMediaReader(WorkerMediaReader.command(Main.class, folder.path().resolve("natives")))) {
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < FILES; i++) {
                files.add(folder.noise("interview-" + i + ".wav", 200_000, i));
            }
            LibraryView view = onFx(() -> show(folder, library, reader, lane));
            frames(SETTLED);
            CountDownLatch drawn = new CountDownLatch(1);
            long begin = System.nanoTime();
            onFx(() -> {
                view.importFiles(files);
                return whenDrawn(view, drawn);
            });
            drawn.await();
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            Times.say("drop.files-in-the-list", milliseconds);
        } finally {
            System.out.flush();
            Runtime.getRuntime().halt(0);
        }
    }

    private static LibraryView show(Folder folder, SqliteLibrary library, WorkerMediaReader reader, Lane lane) {
        Clock clock = Clock.systemUTC();
        Background background = Background.threads();
        Formats formats = StandardFormats.in(Locale.ENGLISH);
        WorkerSoundExtractor extractor = new WorkerSoundExtractor(reader);
        Surveys surveys = new Surveys(reader, new WorkerSurveyor(reader), extractor, new SurveyCache(folder.path().resolve("surveys"), CACHE, clock),
                background);
        Connection.Local nobody = new Connection.Local(URI.create("http://127.0.0.1:9"), URI.create("http://127.0.0.1:9"), "eu-west-1",
                "AKIDBENCHBENCHBENCH", "secret", "bench");
        AwsConnection aws = new AwsConnection(nobody, background);
        Transcriptions transcriptions = new Transcriptions(new Place(nobody.place(), aws.transcription(), aws.staging(), Limits.NONE,
                Place.Pace.LOCAL), new Shelves(library.recordings(), library.jobs(), library.transcripts(), library.ledger()),
                formats.reader("amazon").orElseThrow(), (job, sound, cancellation) -> sound.file(), new Runner("bench", clock, background, lane::after));
        Catalogue catalogue = new Catalogue(library.recordings(), clock, recording -> { });
        LibraryViewModel model = new LibraryViewModel(catalogue, new Imports(catalogue, library.transcripts(), reader, surveys, formats, clock),
                new Documents(catalogue, library.transcripts(), library.snapshots(), formats, clock, background), transcriptions, background,
                Platform::runLater);
        LibraryView view = new LibraryView(model, new SoundSavingViewModel(new SoundFiles(reader, extractor, surveys::findings), background,
                Platform::runLater), new Wording(Locale.ENGLISH), recording -> { }, new Label(), new Label());
        Shown.in(new Stage(), view);
        return view;
    }

    /// Tells when all files are in the list and a frame was drawn that shows them, as far as they fit: frames begin when the one before is done.
    private static boolean whenDrawn(LibraryView view, CountDownLatch drawn) {
        AtomicBoolean laidOut = new AtomicBoolean();
        view.getScene().addPostLayoutPulseListener(() -> laidOut.set(((TableView<?>) view.lookup(".table-view")).getItems().size() == FILES
                && view.lookup(".table-row-cell:filled") != null));
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (laidOut.get()) {
                    stop();
                    drawn.countDown();
                }
            }
        }.start();
        return true;
    }

    /// Waits until the window, which is new, has been drawn so often.
    private static void frames(int count) throws Exception {
        CountDownLatch drawn = new CountDownLatch(count);
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                drawn.countDown();
            }
        };
        onFx(() -> {
            timer.start();
            return true;
        });
        drawn.await();
        onFx(() -> {
            timer.stop();
            return true;
        });
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Runnable run = () -> {
            try {
                done.complete(work.call());
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        };
        try {
            Platform.startup(run);
        } catch (IllegalStateException e) {
            // it runs already
            Platform.runLater(run);
        }
        return done.get();
    }
}
