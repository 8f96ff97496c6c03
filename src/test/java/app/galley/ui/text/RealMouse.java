package app.galley.ui.text;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/// The pointer and the keys of the display itself: what it does goes through the window system, drags too. A drag has a loop of
/// its own on the FX thread, which goes on with what is asked of that thread meanwhile.
public final class RealMouse {
    private static final int STEPS = 12;
    private final Robot robot = WaitForAsyncUtils.waitForAsyncFx(60_000, Robot::new);
    private @Nullable KeyCode held;
    private boolean down;

    /// Waits until something is so.
    public static void until(String what, Callable<Boolean> isSo) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, isSo);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain until " + what, e);
        }
    }

    /// Moves to a place of the screen and presses the primary button.
    public void press(Point2D at) {
        to(at);
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.mousePress(MouseButton.PRIMARY));
        down = true;
    }

    /// Moves to a place of the screen in steps, as a hand does.
    public void drag(Point2D to) {
        Point2D from = WaitForAsyncUtils.waitForAsyncFx(60_000, robot::getMousePosition);
        for (int i = 1; i <= STEPS; i++) {
            to(from.interpolate(to, (double) i / STEPS));
        }
        to(to.add(1, 0));
        to(to);
    }

    private void to(Point2D place) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.mouseMove(place));
        until("the pointer is there", () -> WaitForAsyncUtils.waitForAsyncFx(60_000, robot::getMousePosition).distance(place) < 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Holds a key down until the button is released.
    public void hold(KeyCode key) {
        held = key;
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.keyPress(key));
    }

    /// Releases the button, and the key that is held.
    public void release() {
        if (down) {
            down = false;
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.mouseRelease(MouseButton.PRIMARY));
            WaitForAsyncUtils.waitForFxEvents();
        }
        KeyCode key = held;
        if (key != null) {
            held = null;
            WaitForAsyncUtils.waitForAsyncFx(60_000, () -> robot.keyRelease(key));
        }
    }

    /// Whether the button is down.
    public boolean isDown() {
        return down;
    }
}
