package app.galley.bench.vocabulary;

import app.galley.bench.measure.Pulses;
import app.galley.bench.measure.Shown;
import app.galley.bench.measure.Times;
import app.galley.library.sqlite.SqliteLibrary;
import app.galley.problem.Wording;
import app.galley.service.Connection;
import app.galley.service.aws.AwsConnection;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.service.vocabulary.Term;
import app.galley.service.vocabulary.Vocabularies.Kind;
import app.galley.spelling.hunspell.DictionaryFolders;
import app.galley.spelling.hunspell.HunspellDictionaries;
import app.galley.task.Background;
import app.galley.ui.vocabulary.SuggestionsViewModel;
import app.galley.ui.vocabulary.VocabulariesView;
import app.galley.ui.vocabulary.VocabulariesViewModel;
import app.galley.ui.vocabulary.trial.TrialView;
import app.galley.ui.vocabulary.trial.TrialViewModel;
import app.galley.workbench.Catalogue;
import app.galley.workbench.Preferences;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Place;
import app.galley.workbench.job.Runner;
import app.galley.workbench.job.Shelves;
import app.galley.workbench.job.Transcriptions;
import app.galley.workbench.resource.StagedText;
import app.galley.workbench.resource.Watch;
import app.galley.workbench.version.Rehearing;
import app.galley.workbench.vocabulary.Dismissed;
import app.galley.workbench.vocabulary.Suggesting;
import app.galley.workbench.vocabulary.Trials;
import app.galley.workbench.vocabulary.VocabularyDesk;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// A vocabulary of 10,000 rows in the table in which it is written: what opening it takes behind a small one that was opened first, and what a key takes
/// with all that is checked and shown for it: each in a pulse of the window, with its styles and layout.
public final class TableRun {
    private static final int ROWS = 10_000;
    private static final int KEYS = 200;

    private TableRun() { }

    /// @param arguments none
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("galley-bench");
        try (SqliteLibrary library = SqliteLibrary.open(folder)) {
            VocabularyDesk desk = desk(library);
            desk.begin(Kind.STANDARD, "a-small-one", "en-GB", List.of(new Term("Lee", "A. Lee")));
            List<Term> rows = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                rows.add(new Term(i % 10 == 0 ? "Name " + i : "Name-" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26) + (char) ('a' + i / 676), "Name " + i));
            }
            desk.begin(Kind.STANDARD, "large", "en-GB", rows);
            CountDownLatch done = new CountDownLatch(1);
            Platform.startup(() -> {
                measure(library, desk, done::countDown);
            });
            done.await();
        } finally {
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        System.exit(0);
    }

    private static VocabularyDesk desk(SqliteLibrary library) {
        Connection.Local nobody = nobody();
        AwsConnection aws = new AwsConnection(nobody, Background.threads());
        return new VocabularyDesk(library.drafts(), aws.vocabularies(), new StagedText(aws.staging(), Clock.systemUTC()),
                new Watch(Background.threads(), Duration.ofSeconds(1), Duration.ofSeconds(1)), new Preferences(library.settings()), nobody.place(),
                Clock.systemUTC());
    }

    private static Trials trials(SqliteLibrary library) {
        Connection.Local nobody = nobody();
        AwsConnection aws = new AwsConnection(nobody, Background.threads());
        Transcriptions transcriptions = new Transcriptions(new Place(nobody.place(), aws.transcription(), aws.staging(), Limits.NONE, Place.Pace.LOCAL),
                new Shelves(library.recordings(), library.jobs(), library.transcripts(), library.ledger()), app.galley.format.standard.StandardFormats.in(Locale.ENGLISH).reader("amazon").orElseThrow(),
                (job, sound, cancellation) -> sound.file(), new Runner("bench", Clock.systemUTC(), Background.threads(), (delay, work) -> { }));
        return new Trials(new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { }), library.transcripts(),
                app.galley.format.standard.StandardFormats.in(Locale.ENGLISH), transcriptions,
                new Rehearing(transcriptions, () -> JobSettings.of(new LanguageChoice.Named("en-GB"), 0)), new Costs(Path.of("none"), "us-east-1", true));
    }

    private static Connection.Local nobody() {
        return new Connection.Local(URI.create("http://127.0.0.1:9"), URI.create("http://127.0.0.1:9"), "eu-west-1",
                "AKIDBENCHBENCHBENCH", "secret", "bench");
    }

    private static void measure(SqliteLibrary library, VocabularyDesk desk, Runnable done) {
        VocabulariesViewModel model = new VocabulariesViewModel(desk, Background.threads(), Platform::runLater, work -> { });
        Suggesting suggesting = new Suggesting(new Catalogue(library.recordings(), Clock.systemUTC(), gone -> { }), library.transcripts(),
                app.galley.format.standard.StandardFormats.in(Locale.ENGLISH),
                new HunspellDictionaries(Path.of("none"), DictionaryFolders.ofThisComputer())::of, Background.threads());
        VocabulariesView view = new VocabulariesView(model, new SuggestionsViewModel(suggesting, new Dismissed(library.settings()), id -> "", Platform::runLater),
                new TrialView(new TrialViewModel(trials(library), Background.threads(), Platform::runLater), new Wording(Locale.ENGLISH), (recording, time) -> { }),
                new Wording(Locale.ENGLISH), (bytes, file) -> { }, example -> { }, "en-GB");
        Shown.in(new Stage(), view);
        view.look();
        Pulses pulses = new Pulses(view.getScene());
        ListView<?> list = (ListView<?>) view.lookup("#vocabularies");
        TableView<?> table = (TableView<?>) view.lookup("#terms");
        pulses.then(() -> list.getSelectionModel().select(0));
        pulses.then(() -> list.getSelectionModel().select(1), took -> Times.say("table.open", took));
        write(table, pulses);
        pulses.run(done);
    }

    @SuppressWarnings("unchecked")
    private static <T> void write(TableView<T> table, Pulses pulses) {
        pulses.then(() -> {
            if (table.getItems().size() != ROWS) {
                throw new IllegalStateException(table.getItems().size() + " rows are in the table");
            }
            table.scrollTo(ROWS / 2);
        });
        pulses.then(() -> table.getSelectionModel().clearAndSelect(ROWS / 2 + 1));
        pulses.then(() -> table.edit(ROWS / 2 + 1, (TableColumn<T, ?>) table.getColumns().get(1)));
        double[] times = new double[KEYS];
        for (int i = 0; i < KEYS; i++) {
            int key = i;
            pulses.then(() -> type((TextField) table.lookup(".table-cell .text-field"), key), took -> times[key] = took);
        }
        pulses.then(() -> Times.say("table.key", times));
    }

    /// Types a key; each eighth time the cell is emptied.
    private static void type(TextField field, int key) {
        if (key % 8 == 7) {
            field.setText("");
        } else {
            field.appendText(key % 8 == 3 ? " " : "a");
        }
    }
}
