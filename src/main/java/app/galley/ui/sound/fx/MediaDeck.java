package app.galley.ui.sound.fx;

import app.galley.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;

/// One opened file: what the player needs of JavaFX Media. Used by the FX thread.
interface MediaDeck {
    /// Opens files.
    interface Opener {
        /// Opens a file; that it is ready, or cannot be played, is told later, never before this returns.
        ///
        /// @throws app.galley.problem.ProblemException when it is known at once that it cannot be played
        MediaDeck open(Path file, Events events);
    }

    /// Hears what happens; called on the FX thread.
    interface Events {
        /// It can be played.
        void ready();

        /// It may be elsewhere than before: called with every image of the screen while it plays.
        void moved();

        /// Its end was reached.
        void ended();

        /// It cannot be played, or no longer.
        void failed(Problem why);
    }

    void play();

    /// Has no effect at the end: [#seek] plays on from there, and must be followed by a pause.
    void pause();

    /// It is there some 20 to 200 ms later; [#position] says when.
    void seek(Duration moment);

    /// The pitch changes with it.
    void rate(double times);

    /// @param factor what the samples are multiplied by, 0 to 1
    void volume(double factor);

    /// @param side -1 left to 1 right
    void balance(double side);

    Duration position();

    /// The container's word, which may be wrong; zero before it is ready.
    Duration length();

    /// Its moving picture, which moves by itself; empty when it has none.
    Optional<Node> picture();

    void close();
}
