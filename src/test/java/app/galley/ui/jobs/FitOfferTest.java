package app.galley.ui.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.library.Recording;
import app.galley.media.extract.Coding;
import app.galley.media.survey.Findings;
import app.galley.problem.Wording;
import app.galley.service.job.JobKind;
import app.galley.service.job.JobSettings;
import app.galley.service.job.LanguageChoice;
import app.galley.service.rule.Limits;
import app.galley.task.Background;
import app.galley.workbench.fit.Fitting;
import app.galley.workbench.fit.Remedy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// What is said and offered for recordings that Amazon Transcribe does not take.
class FitOfferTest {
    private static final JobSettings ENGLISH = JobSettings.of(new LanguageChoice.Named("en-GB"), 10);
    private final FxRobot robot = new FxRobot();
    private final ObjectProperty<JobSettings> settings = new SimpleObjectProperty<>(ENGLISH);
    @TempDir
    private Path folder;
    private FitViewModel model;

    @BeforeEach void open() throws TimeoutException {
        Fitting fitting = new Fitting(new Films(), sound -> new Findings(Duration.ofHours(9), 0, 0, List.of(), List.of(), "", true), Limits.AMAZON);
        Stage stage = FxToolkit.registerPrimaryStage();
        model = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            FitViewModel made = new FitViewModel(fitting, settings, Background.sameThread(), Runnable::run);
            stage.setScene(new Scene(new FitOffer(made, new Wording(Locale.ENGLISH)), 340, 400));
            stage.show();
            return made;
        });
    }

    @AfterEach void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void show(Duration length, long bytes) throws IOException {
        Path file = Files.write(folder.resolve("film.mp4"), new byte[1]);
        run(() -> model.recordingProperty().set(new Recording(UUID.randomUUID(), "film.mp4", file, bytes, length, true, Instant.EPOCH, null)));
    }

    private void run(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, action);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isOffered() {
        return robot.lookup("#fit-offer").tryQuery().filter(Node::isVisible).filter(node -> node.getParent().isVisible()).isPresent();
    }

    private String why() {
        return robot.lookup("#fit-why").queryAs(Label.class).getText();
    }

    @Test void nothingIsSaidOfWhatIsTaken() throws IOException {
        show(Duration.ofHours(1), 1 << 30);
        assertFalse(robot.lookup("#fit").query().isVisible());
        assertNull(model.chosen());
    }

    @Test void nothingIsDoneUnlessItIsAskedFor() throws IOException {
        show(Duration.ofHours(2), 8L << 30);
        assertEquals("film.mp4 is larger than 2 GB, the most that the service takes. Have its sound sent alone, or split at a silence.", why());
        assertTrue(isOffered());
        assertNull(model.chosen());
        run(() -> robot.lookup("#fit-offer").queryAs(CheckBox.class).fire());
        assertEquals(new Remedy.SoundAlone(Coding.FLAC), model.chosen());
        show(Duration.ofHours(9), 1 << 30);
        assertNull(model.chosen(), "another remedy is another question");
        assertEquals("Divide its sound at silences into 3 pieces, transcribe them one by one and join the results.",
                robot.lookup("#fit-offer").queryAs(CheckBox.class).getText());
    }

    @Test void whatNothingCanBeDoneAboutIsOnlySaid() throws IOException {
        show(Duration.ofHours(1), 100 << 20);
        run(() -> settings.set(ENGLISH.withSpeakers(0).with(new JobKind.Call(0, false))));
        assertTrue(why().startsWith("Call Analytics needs two channels"), why());
        assertFalse(isOffered());
        run(() -> settings.set(ENGLISH));
        assertFalse(robot.lookup("#fit").query().isVisible());
    }
}
