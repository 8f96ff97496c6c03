package app.galley.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.galley.problem.BugReport;
import app.galley.problem.Wording;
import app.galley.ui.kit.Theme;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BugDialogTest {
    private final FxRobot robot = new FxRobot();

    @AfterEach void end() throws TimeoutException {
        robot.release(new KeyCode[0]);
        FxToolkit.cleanupStages();
    }

    @Test void aFaultIsShownOnceWithAReportToCopy() throws TimeoutException {
        Stage stage = FxToolkit.registerPrimaryStage();
        BugReport report = BugReport.of(new IllegalStateException("secret"), "0.1.0");
        BugDialog dialog = WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Theme theme = new Theme();
            theme.apply(false);
            Scene scene = new Scene(new Label("Galley"), 1000, 640);
            theme.dress(scene, false);
            stage.setScene(scene);
            stage.show();
            BugDialog made = new BugDialog(new Wording(Locale.ENGLISH), stage::getScene);
            made.show(report);
            made.show(BugReport.of(new IllegalArgumentException("another"), "0.1.0"));
            return made;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Window.getWindows().size()));
        assertEquals(report.text(), robot.lookup("#bug-report").queryAs(TextArea.class).getText());

        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.lookup("#copy-report").queryAs(Button.class).fire());
        assertEquals(report.text(), WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Clipboard.getSystemClipboard().getString()));
        assertTrue(robot.lookup("#bug-report").tryQuery().isPresent(), "it stays open");

        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Window.getWindows().size()));
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> dialog.show(report));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, WaitForAsyncUtils.waitForAsyncFx(60_000, () -> Window.getWindows().size()), "it is shown again later");
        robot.push(KeyCode.ESCAPE);
    }
}
