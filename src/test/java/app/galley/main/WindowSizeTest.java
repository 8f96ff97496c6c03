package app.galley.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// How large the window is when it opens.
class WindowSizeTest {
    @AfterEach void end() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private static List<Double> sized(double width, double height) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Stage stage = new Stage();
            GalleyApplication.size(stage, new Rectangle2D(0, 0, width, height));
            return List.of(stage.getWidth(), stage.getHeight(), stage.getMinWidth(), stage.getMinHeight());
        });
    }

    @Test void itTakesItsUsualSizeOrTheWholeOfASmallerScreen() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        assertEquals(List.of(1280.0, 820.0, 1000.0, 640.0), sized(1920, 1040));
        assertEquals(List.of(1024.0, 728.0, 1000.0, 640.0), sized(1024, 728));
        assertEquals(List.of(960.0, 540.0, 960.0, 540.0), sized(960, 540));
    }
}
