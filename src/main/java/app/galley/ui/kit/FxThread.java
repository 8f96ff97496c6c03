package app.galley.ui.kit;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The one door to the FX thread: runs work there, at once when the caller is on it already.
public final class FxThread implements Executor {
    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }
}
