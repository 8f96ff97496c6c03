package app.galley.media.picture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The frame that is shown and those that were decoded ahead, with the arrays of their pixels, which are used again and again.
final class Reel {
    private static final int AHEAD = 4;
    private static final int MOST_SPARE = 2;
    private final Deque<PictureFrame> ahead = new ArrayDeque<>();
    private final Deque<byte[]> spare = new ArrayDeque<>();
    private @Nullable PictureFrame shown;
    private boolean isNew = true;

    /// The frame that is shown; null before the first one.
    @Nullable PictureFrame shown() {
        return shown;
    }

    /// The frame that is shown, unless it is of another place; null before the first one.
    @Nullable PictureFrame shownHere() {
        return isNew ? null : shown;
    }

    /// The next frame; null when none was decoded ahead.
    @Nullable PictureFrame next() {
        return ahead.peek();
    }

    /// Whether another frame may be decoded ahead.
    boolean hasRoom() {
        return ahead.size() < AHEAD;
    }

    /// Whether a frame waits for its time.
    boolean isAhead() {
        return !ahead.isEmpty() && !isNew;
    }

    void add(PictureFrame frame) {
        ahead.add(frame);
    }

    /// What lies ahead is of another place. The frame that is shown stays until there is one of the new place.
    void rewind() {
        ahead.forEach(this::spare);
        ahead.clear();
        isNew = true;
    }

    /// The newest frame whose time has come; at a new place the first one in any case.
    Optional<PictureFrame> at(Duration moment) {
        PictureFrame next = ahead.peek();
        while (next != null && (isNew || next.start().compareTo(moment) <= 0)) {
            ahead.remove();
            if (shown != null) {
                spare(shown);
            }
            shown = next;
            isNew = false;
            next = ahead.peek();
        }
        return Optional.ofNullable(shown);
    }

    /// The frame is done with; its array can be used again.
    void spare(PictureFrame frame) {
        if (spare.size() < MOST_SPARE && frame.pixels().hasArray()) {
            spare.add(frame.pixels().array());
        }
    }

    /// An array of so many bytes.
    byte[] room(int bytes) {
        byte[] used = spare.poll();
        return used != null && used.length == bytes ? used : new byte[bytes];
    }
}
