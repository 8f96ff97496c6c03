package app.galley.ui.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;

/// Runs work when a while has passed without more: of what is given in quick succession only the last is run. Used by the FX
/// thread.
public final class Idle implements Executor {
    private final PauseTransition pause;

    /// Waits this long.
    public Idle(Duration quiet) {
        pause = new PauseTransition(javafx.util.Duration.millis(quiet.toMillis()));
    }

    @Override
    public void execute(Runnable work) {
        pause.setOnFinished(e -> work.run());
        pause.playFromStart();
    }
}
