package app.galley.media.playback;

import app.galley.media.file.Soundtrack;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens recordings, each on a thread of its own: the worker, the disk and the device may each take a while. Of several the last one
/// counts. Belongs to the audio thread, which also hears what has come of it.
final class Opening {
    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private final DeckLoader loader;
    private final Executor audioThread;
    private int latest;

    Opening(DeckLoader loader, Executor audioThread) {
        this.loader = loader;
        this.audioThread = audioThread;
    }

    /// Begins to open a recording.
    ///
    /// @param changed hears, from then on, that there are samples after there were none
    /// @param opened gets the deck, unless another recording was opened meanwhile
    /// @param failed gets the reason why there is none
    /// @param closed whether nobody waits any more; asked from any thread
    void begin(Soundtrack recording, Runnable changed, Consumer<DeckLoader.Loaded> opened, Consumer<Problem> failed, BooleanSupplier closed) {
        int mine = ++latest;
        Threads.daemon("media-open", () -> {
            try {
                DeckLoader.Loaded loaded = loader.load(recording, () -> audioThread.execute(changed));
                audioThread.execute(() -> arrived(mine, loaded, opened));
                if (closed.getAsBoolean()) {
                    loaded.deck().close();
                }
            } catch (ProblemException e) {
                audioThread.execute(() -> refused(mine, e.problem(), failed));
            } catch (RuntimeException e) {
                LOG.error("opening a recording failed", e);
                audioThread.execute(() -> refused(mine, Problem.bug(e), failed));
            }
        });
    }

    /// What is being opened is not waited for any more.
    void forget() {
        latest++;
    }

    private void arrived(int mine, DeckLoader.Loaded loaded, Consumer<DeckLoader.Loaded> opened) {
        if (mine == latest) {
            opened.accept(loaded);
        } else {
            loaded.deck().close();
        }
    }

    private void refused(int mine, Problem why, Consumer<Problem> failed) {
        if (mine == latest) {
            failed.accept(why);
        }
    }
}
