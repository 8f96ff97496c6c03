package app.galley.ui.text;

import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/// A window that the keys go to: on a display the window system gives the focus some time after a window is shown.
public final class FocusedWindow {
    private FocusedWindow() { }

    /// Waits until the keys go to a window that was shown.
    public static void await(Stage stage) {
        RealMouse.until("the window has the focus", () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            if (!stage.isFocused()) {
                stage.requestFocus();
            }
            return stage.isFocused();
        }));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
