package app.galley.media.playback;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a source on a thread of its own and keeps two to three seconds of it ready, so that neither a slow disk nor a worker
/// that has to be replaced is heard: on a busy computer a new one takes up to two. A seek is not waited for: what was read
/// for the old place is dropped when it arrives. The other methods belong to the audio thread and never block.
final class ReadAhead implements AutoCloseable {
    /// What [#read] yields at the end.
    static final int END = -1;
    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);
    private static final int HIGH_MILLISECONDS = 3_000;
    private static final int LOW_MILLISECONDS = 2_200;
    private static final int BLOCK_MILLISECONDS = 100;
    /// The first block after a seek is small: it is waited for.
    private static final int FIRST_MILLISECONDS = 40;
    private static final long NOWHERE = -1;

    private final PcmSource source;
    private final PcmFormat format;
    private final Runnable changed;
    private final short[] ring;
    private final int capacity;
    private final int low;
    private int first;
    private int count;
    private long target = NOWHERE;
    private int generation;
    private boolean filling = true;
    private boolean ended;
    private boolean closed;
    private long end;
    private @Nullable Problem failure;

    /// Begins to read at the source's place; closes the source in the end.
    ///
    /// @param changed called on the reading thread when there is something to hear after there was nothing
    ReadAhead(PcmSource source, Runnable changed) {
        this.source = source;
        this.format = source.format();
        this.changed = changed;
        this.capacity = (int) format.frames(HIGH_MILLISECONDS);
        this.low = (int) format.frames(LOW_MILLISECONDS);
        this.ring = new short[capacity * format.channels()];
        Threads.daemon("read-ahead", this::run);
    }

    /// Drops what is ready and goes on from another frame.
    synchronized void seek(long frame) {
        generation++;
        target = frame;
        count = 0;
        ended = false;
        failure = null;
        filling = true;
        notifyAll();
    }

    /// Takes up to so many frames: how many, 0 when none is ready yet, [#END] at the end.
    ///
    /// @throws ProblemException when the source has failed
    synchronized int read(short[] pcm, int frames) {
        int taken = Math.min(frames, count);
        if (taken > 0) {
            copyOut(pcm, taken);
            if (count < low && !filling) {
                filling = true;
                notifyAll();
            }
            return taken;
        }
        Problem failed = failure;
        if (failed != null) {
            throw failed.asException();
        }
        return ended ? END : 0;
    }

    /// Whether nothing is left to take because the source is at its end.
    synchronized boolean isExhausted() {
        return ended && count == 0;
    }

    /// The frame behind the last one; known when [#read] has said [#END].
    synchronized long end() {
        return end;
    }

    /// Stops reading; the source is closed on the reading thread when that is done with its last block.
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void run() {
        try (source) {
            short[] block = new short[(int) format.frames(BLOCK_MILLISECONDS) * format.channels()];
            while (awaitWork()) {
                readOn(block);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean awaitWork() throws InterruptedException {
        while (!closed && target == NOWHERE && (ended || failure != null || !filling)) {
            wait();
        }
        return !closed;
    }

    private void readOn(short[] block) {
        long place;
        int mine;
        int wanted;
        synchronized (this) {
            place = target;
            target = NOWHERE;
            mine = generation;
            int most = count == 0 ? (int) format.frames(FIRST_MILLISECONDS) : block.length / format.channels();
            wanted = Math.min(most, capacity - count);
        }
        try {
            if (place != NOWHERE) {
                source.seek(place);
            }
            int got = source.read(block, wanted);
            keep(mine, block, got, source.position());
        } catch (ProblemException e) {
            fail(mine, e.problem());
        } catch (RuntimeException e) {
            LOG.error("reading ahead failed", e);
            fail(mine, Problem.bug(e));
        }
    }

    private void keep(int mine, short[] block, int got, long position) {
        synchronized (this) {
            if (mine != generation) {
                return;
            }
            boolean wasEmpty = count == 0;
            if (got < 0) {
                ended = true;
                end = position;
            } else {
                copyIn(block, got);
                filling = count < capacity;
            }
            if (!wasEmpty && !ended) {
                return;
            }
        }
        changed.run();
    }

    private void fail(int mine, Problem problem) {
        synchronized (this) {
            if (mine != generation) {
                return;
            }
            failure = problem;
        }
        changed.run();
    }

    private void copyIn(short[] block, int frames) {
        int channels = format.channels();
        int from = (first + count) % capacity;
        int untilWrap = Math.min(frames, capacity - from);
        System.arraycopy(block, 0, ring, from * channels, untilWrap * channels);
        System.arraycopy(block, untilWrap * channels, ring, 0, (frames - untilWrap) * channels);
        count += frames;
    }

    private void copyOut(short[] pcm, int frames) {
        int channels = format.channels();
        int untilWrap = Math.min(frames, capacity - first);
        System.arraycopy(ring, first * channels, pcm, 0, untilWrap * channels);
        System.arraycopy(ring, 0, pcm, untilWrap * channels, (frames - untilWrap) * channels);
        first = (first + frames) % capacity;
        count -= frames;
    }
}
