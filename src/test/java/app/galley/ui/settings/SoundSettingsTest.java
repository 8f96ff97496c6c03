package app.galley.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.media.AudioPlayer.Ability;
import app.galley.problem.Wording;
import app.galley.ui.desk.Desk;
import app.galley.ui.kit.Theme;
import app.galley.ui.sound.FakePlayer;
import app.galley.ui.sound.TransportViewModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The settings of the sound, with a player that can do everything and with one that cannot.
class SoundSettingsTest {
    private final FxRobot robot = new FxRobot();
    private final FakePlayer player = FakePlayer.opened();
    private final BooleanProperty second = new SimpleBooleanProperty();

    @BeforeEach void start() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Wording words = new Wording(Locale.ENGLISH);
            SoundSettings settings = new SoundSettings(new TransportViewModel(player, new Desk(), Runnable::run, System::nanoTime).hearing(), words);
            settings.offer(second);
            Theme theme = new Theme();
            theme.apply(false);
            settings.setStyle("-fx-padding: 24;");
            Scene scene = new Scene(settings, 900, 480);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            return settings;
        });
    }

    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private List<String> withoutEffect() {
        return Stream.of("settings-device", "settings-shortestSilence", "settings-skipSilence")
                .filter(id -> robot.lookup("#" + id).query().isDisabled()).toList();
    }

    @Test void whatThePlayerCannotDoIsNotOffered() {
        assertEquals(List.of(), withoutEffect());
        assertFalse(robot.lookup("#settings-secondPlays").query().isVisible());
        robot.interact(() -> player.become(Set.of()));
        assertEquals(List.of("settings-device", "settings-shortestSilence", "settings-skipSilence"), withoutEffect());
        assertTrue(robot.lookup("#settings-secondPlays").query().isVisible(), "it says which player plays");
        robot.interact(() -> player.become(EnumSet.allOf(Ability.class)));
        assertEquals(List.of(), withoutEffect());
    }

    @Test void theSecondPlayerIsWantedByTick() {
        robot.interact(() -> robot.lookup("#settings-secondPlayer").queryAs(javafx.scene.control.CheckBox.class).fire());
        assertTrue(second.get());
    }
}
