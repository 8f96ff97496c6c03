package app.galley.media.ffmpeg.worker;

import java.util.Arrays;

/// Converted frames that wait to be read; the first ones after a seek are dropped. One thread.
final class FrameQueue {
    private final int frameBytes;
    private byte[] bytes = new byte[1 << 16];
    private int from;
    private int to;
    private long dropping;

    /// A queue of frames that have so many bytes each.
    FrameQueue(int frameBytes) {
        this.frameBytes = frameBytes;
    }

    int frameBytes() {
        return frameBytes;
    }

    /// How many frames wait.
    int frames() {
        return (to - from) / frameBytes;
    }

    /// How many frames are still to be dropped.
    long dropping() {
        return dropping;
    }

    /// Forgets all that waits, and drops so many frames of what comes.
    void clear(long framesToDrop) {
        from = 0;
        to = 0;
        dropping = framesToDrop;
    }

    /// Adds what a converter has converted last.
    void add(SoundConverter converter) {
        int dropped = (int) Math.min(dropping, converter.converted());
        int count = converter.converted() - dropped;
        dropping -= dropped;
        room(count * frameBytes);
        converter.copy(dropped, count, bytes, to);
        to += count * frameBytes;
    }

    /// Takes up to so many frames.
    byte[] take(int wanted) {
        int length = Math.min(wanted, frames()) * frameBytes;
        byte[] taken = Arrays.copyOfRange(bytes, from, from + length);
        from += length;
        return taken;
    }

    private void room(int length) {
        if (to + length <= bytes.length) {
            return;
        }
        int waiting = to - from;
        byte[] larger = waiting + length > bytes.length ? new byte[Math.max(waiting + length, 2 * bytes.length)] : bytes;
        System.arraycopy(bytes, from, larger, 0, waiting);
        bytes = larger;
        from = 0;
        to = waiting;
    }
}
