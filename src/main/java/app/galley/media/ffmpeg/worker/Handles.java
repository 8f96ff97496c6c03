package app.galley.media.ffmpeg.worker;

import java.util.HashMap;
import java.util.Map;

/// What is open in the worker, by the numbers under which it is asked for. One thread.
final class Handles {
    private final Map<Integer, Closing> open = new HashMap<>();
    private int last;

    /// Something open.
    interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    /// Keeps it and yields its number.
    int put(Closing opened) {
        open.put(++last, opened);
        return last;
    }

    /// What is open under a number.
    ///
    /// @throws IllegalArgumentException when nothing of this kind is
    <T extends Closing> T get(int number, Class<T> kind) {
        Closing found = open.get(number);
        if (!kind.isInstance(found)) {
            throw new IllegalArgumentException("no open " + kind.getSimpleName() + " " + number);
        }
        return kind.cast(found);
    }

    /// Closes what is open under a number, if anything is.
    void close(int number) {
        Closing found = open.remove(number);
        if (found != null) {
            found.close();
        }
    }
}
