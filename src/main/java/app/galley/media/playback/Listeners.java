package app.galley.media.playback;

import app.galley.media.AudioPlayer.Listener;
import app.galley.media.AudioPlayer.State;
import app.galley.problem.Problem;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Those who listen to a player. One that fails does not keep the news from the others. Safe from any thread.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);
    private final List<Listener> all = new CopyOnWriteArrayList<>();

    void add(Listener listener) {
        all.add(listener);
    }

    void state(State state) {
        tell(l -> l.state(state));
    }

    void problem(Problem problem) {
        tell(l -> l.problem(problem));
    }

    private void tell(Consumer<Listener> news) {
        for (Listener listener : all) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener of the player failed", e);
            }
        }
    }
}
