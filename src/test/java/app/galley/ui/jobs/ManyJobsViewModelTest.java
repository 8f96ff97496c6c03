package app.galley.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.MemorySettings;
import app.galley.library.Recording;
import app.galley.library.SentSound;
import app.galley.library.TrackedJob;
import app.galley.media.survey.Findings;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.ui.jobs.form.OnOfferViewModels;
import app.galley.workbench.Preferences;
import app.galley.workbench.cost.Budget;
import app.galley.workbench.cost.Spending;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.job.Costs;
import app.galley.workbench.job.Newsroom;
import app.galley.workbench.job.Transcriptions;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyJobsViewModelTest {
    @TempDir
    Path folder = Path.of("");
    private final Preferences preferences = new Preferences(new MemorySettings());
    private Newsroom room = new Newsroom(folder);
    private Transcriptions process = room.start();

    @BeforeEach void open() {
        room = new Newsroom(folder);
        process = room.start();
        preferences.setService(new Preferences.Service.Amazon("news", "us-east-1", "news-desk"));
    }

    private ManyJobsViewModel model(List<Recording> chosen) {
        Costs costs = new Costs(folder, "us-east-1", false);
        Spending spending = new Spending(process::all, id -> chosen.stream().filter(r -> r.id().equals(id)).map(Recording::length).findFirst(), costs,
                preferences::budget, room.clock());
        Fitting fitting = new Fitting(new Films(), sound -> new Findings(Duration.ofHours(5), 0, 0, List.of(), List.of(), "", true), Limits.AMAZON);
        ManyJobsViewModel model = new ManyJobsViewModel(process, preferences, costs, spending, fitting,
                OnOfferViewModels.nothing(), Background.sameThread(), Runnable::run, Locale.ENGLISH);
        model.recordingsProperty().set(chosen);
        return model;
    }

    private static Set<String> refused(ManyJobsViewModel model) {
        return model.choiceProperty().get().refused().stream().map(each -> each.recording().title() + " " + each.why().key()).collect(Collectors.toSet());
    }

    @Test void whatCannotBeSentIsListedWithItsReasonAndOnlyTheOthersAreSent() throws Exception {
        Recording good = room.recording("Good", Duration.ofMinutes(10));
        Recording other = room.recording("Other", Duration.ofMinutes(20));
        Recording gone = room.recording("Gone", Duration.ofMinutes(10));
        Files.delete(Objects.requireNonNull(gone.file()));
        Recording changed = room.recording("Changed", Duration.ofMinutes(10));
        Files.write(Objects.requireNonNull(changed.file()), new byte[9]);
        Recording tooLong = room.recording("Long", Duration.ofHours(5));
        Recording under = room.recording("Under way", Duration.ofMinutes(10));
        process.take(under, Newsroom.english(0));
        ManyJobsViewModel model = model(List.of(good, gone, changed, tooLong, under, other));
        assertEquals(List.of(good, other), model.choiceProperty().get().sendable());
        assertEquals(Set.of("Gone workbench.mediaGone", "Changed workbench.mediaChanged", "Long rule.tooLong"), refused(model));
        assertEquals(1, model.choiceProperty().get().underWay());
        Files.delete(Objects.requireNonNull(other.file()));
        model.start();
        assertEquals(Set.of(good.id(), under.id()), process.all().stream().map(TrackedJob::recording).collect(Collectors.toSet()),
                "what has become impossible meanwhile is not sent either");
        assertEquals(2, model.choiceProperty().get().underWay());
        room.complete();
        process.pollOnce();
        assertEquals(0, model.choiceProperty().get().underWay(), "the panel follows the jobs");
        assertEquals(List.of(good, under), model.choiceProperty().get().sendable());
    }

    @Test void oneFormIsForAllAndItsPriceIsTheSum() {
        preferences.setBudget(new Budget(new BigDecimal("1"), Optional.empty()));
        List<Recording> chosen = List.of(room.recording("One", Duration.ofMinutes(100)), room.recording("Two", Duration.ofMinutes(50)),
                room.recording("Long", Duration.ofHours(5)));
        ManyJobsViewModel model = model(chosen);
        assertEquals(List.of(Duration.ofMinutes(100), Duration.ofMinutes(50)), model.form().lengthsProperty().get(), "what is not sent costs nothing");
        assertEquals(Optional.of(false), Optional.ofNullable(model.form().monthProperty().get()).map(month -> month.isOver()));
        model.start();
        List<TrackedJob> jobs = process.all();
        assertEquals(2, jobs.size());
        assertTrue(jobs.stream().allMatch(job -> job.settings().equals(model.form().settingsProperty().get())));
    }

    @Test void whatTheServiceDoesNotTakeIsMadeFitForAllAtOnceWhenSomebodyWantsIt() throws Exception {
        Recording good = room.recording("Good", Duration.ofMinutes(10));
        Recording tooLong = room.recording("Long", Duration.ofHours(5));
        Recording gone = room.recording("Gone", Duration.ofHours(5));
        Files.delete(Objects.requireNonNull(gone.file()));
        ManyJobsViewModel model = model(List.of(good, tooLong, gone));
        assertEquals(List.of(tooLong), model.choiceProperty().get().mendable().stream().map(Choice.Refused::recording).toList(), "nothing mends a file that is gone");
        assertEquals(List.of(good), model.sent());
        model.fitsProperty().set(true);
        assertEquals(List.of(good, tooLong), model.sent());
        assertEquals(List.of(Duration.ofMinutes(10), Duration.ofHours(5)), model.form().lengthsProperty().get(), "its price counts");
        assertEquals(List.of(gone), model.choiceProperty().get().left(true).stream().map(Choice.Refused::recording).toList());
        model.start();
        List<TrackedJob> pieces = process.all().stream().filter(job -> job.recording().equals(tooLong.id())).toList();
        assertEquals(2, pieces.size(), "five hours are two jobs");
        assertTrue(pieces.stream().allMatch(job -> job.sent() instanceof SentSound.Piece piece && piece.count() == 2), pieces.toString());
        assertEquals(3, process.all().size());
    }

    @Test void aFewHundredAreLookedAtAndSent() {
        List<Recording> chosen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            chosen.add(room.recording("Recording " + i, Duration.ofMinutes(1)));
        }
        ManyJobsViewModel model = model(chosen);
        assertEquals(200, model.choiceProperty().get().sendable().size());
        model.start();
        assertEquals(200, process.all().size());
    }
}
