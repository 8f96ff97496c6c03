package app.galley.media.playback.ahead;

import java.util.ArrayDeque;

/// Samples that were read ahead, first in, first out, and which frames of the recording they are. Not safe from several threads.
final class Ring {
    private final short[] samples;
    private final int channels;
    private final int capacity;
    /// What follows one another in the ring but not in the recording stands in different runs.
    private final ArrayDeque<Run> runs = new ArrayDeque<>();
    private int first;
    private int count;

    /// Frames that follow one another in the recording.
    private record Run(long frame, int count) {
        long end() {
            return frame + count;
        }
    }

    Ring(int capacity, int channels) {
        this.capacity = capacity;
        this.channels = channels;
        this.samples = new short[capacity * channels];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// How many frames it holds.
    int count() {
        return count;
    }

    /// How many more it could hold.
    int room() {
        return capacity - count;
    }

    /// The frame of the recording that is taken next; only while not empty.
    long head() {
        return runs.getFirst().frame;
    }

    void clear() {
        runs.clear();
        count = 0;
    }

    /// Adds frames for which there is room.
    void put(long frame, short[] block, int frames) {
        int from = (first + count) % capacity;
        int untilWrap = Math.min(frames, capacity - from);
        System.arraycopy(block, 0, samples, from * channels, untilWrap * channels);
        System.arraycopy(block, untilWrap * channels, samples, 0, (frames - untilWrap) * channels);
        count += frames;
        Run last = runs.peekLast();
        if (last != null && last.end() == frame) {
            runs.removeLast();
            runs.addLast(new Run(last.frame, last.count + frames));
        } else if (frames > 0) {
            runs.addLast(new Run(frame, frames));
        }
    }

    /// Takes up to so many frames that follow one another in the recording.
    int take(short[] block, int frames) {
        Run run = runs.removeFirst();
        int taken = Math.min(frames, run.count);
        int untilWrap = Math.min(taken, capacity - first);
        System.arraycopy(samples, first * channels, block, 0, untilWrap * channels);
        System.arraycopy(samples, 0, block, untilWrap * channels, (taken - untilWrap) * channels);
        first = (first + taken) % capacity;
        count -= taken;
        if (taken < run.count) {
            runs.addFirst(new Run(run.frame + taken, run.count - taken));
        }
        return taken;
    }

    /// Drops what does not follow the head without a break, and what is at or behind a frame.
    ///
    /// @return the frame that comes next; the head when nothing is left
    long cut(long limit) {
        Run run = runs.getFirst();
        int kept = Math.clamp(limit - run.frame, 0, run.count);
        runs.clear();
        count = kept;
        if (kept > 0) {
            runs.add(new Run(run.frame, kept));
        }
        return run.frame + kept;
    }
}
