package app.galley.media.playback.ahead;

import app.galley.media.PcmFormat;
import app.galley.media.PcmSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a source on a thread of its own, along a course, and keeps two to three seconds of it ready, so that neither a slow disk
/// nor a worker that has to be replaced is heard: on a busy computer a new one takes up to two. A seek is not waited for: what
/// was read for the old place is dropped when it arrives. The other methods belong to the audio thread and never block.
public final class ReadAhead implements AutoCloseable {
    /// What [#read] yields at the end.
    public static final int END = -1;
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
    private final Ring ring;
    private final Seam seam;
    private final int low;
    private Course course = Course.FREE;
    private Skips skips = Skips.NONE;
    private long target = NOWHERE;
    /// The frame that the source reads next, unless there is a target.
    private long next;
    private int generation;
    private boolean filling = true;
    private boolean ended;
    private boolean closed;
    private long end;
    private long place;
    private @Nullable Problem failure;

    /// What the reading thread does next.
    ///
    /// @param target where it goes first, or [#NOWHERE]
    /// @param restart where it goes on from there, because a loop begins again or something is left out, or [#NOWHERE]
    private record Work(int generation, long target, long restart, int frames) { }

    /// Begins to read at the source's place; closes the source in the end.
    ///
    /// @param changed called on the reading thread when there is something to hear after there was nothing
    public ReadAhead(PcmSource source, Runnable changed) {
        this.source = source;
        this.format = source.format();
        this.changed = changed;
        this.low = (int) format.frames(LOW_MILLISECONDS);
        this.ring = new Ring((int) format.frames(HIGH_MILLISECONDS), format.channels());
        this.seam = new Seam(format);
        Threads.daemon("read-ahead", this::run);
    }

    /// The form of the samples.
    public PcmFormat format() {
        return format;
    }

    /// Drops what is ready and goes on from another frame, along a course.
    public synchronized void seek(long frame, Course wanted) {
        ring.clear();
        course = wanted;
        goOnFrom(frame);
    }

    /// Goes on along another course from the frame that is read next, which belongs to both.
    public synchronized void follow(Course wanted) {
        long limit = Math.min(seam.beginning(course), seam.beginning(wanted));
        long from = ring.isEmpty() ? upcoming() : ring.cut(limit);
        course = wanted;
        goOnFrom(from);
    }

    /// Leaves out other parts from the frame that is read next on, while nothing but [Course#FREE] is followed.
    public synchronized void skip(Skips wanted) {
        boolean changes = course.equals(Course.FREE) && !wanted.equals(skips) && !isExhausted();
        skips = wanted;
        if (changes) {
            long head = upcoming();
            long left = wanted.left(head);
            goOnFrom(ring.isEmpty() ? head : ring.cut(left == Long.MAX_VALUE ? left : head + left));
        }
    }

    /// The frame that is read next.
    public synchronized long upcoming() {
        return !ring.isEmpty() ? ring.head() : target != NOWHERE ? target : next;
    }

    private void goOnFrom(long frame) {
        generation++;
        target = frame;
        ended = false;
        failure = null;
        filling = true;
        notifyAll();
    }

    /// Takes up to so many frames that follow one another: how many, 0 when none is ready yet, [#END] at the end.
    ///
    /// @throws ProblemException when the source has failed
    public synchronized int read(short[] pcm, int frames) {
        if (!ring.isEmpty()) {
            place = ring.head();
            int taken = ring.take(pcm, frames);
            if (ring.count() < low && !filling) {
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

    /// The frame that the last [#read] began with.
    public synchronized long place() {
        return place;
    }

    /// Whether nothing is left to take because the source, or the course, is at its end.
    public synchronized boolean isExhausted() {
        return ended && ring.isEmpty();
    }

    /// The frame behind the last one; known when [#read] has said [#END].
    public synchronized long end() {
        return end;
    }

    /// Whether that is where the course ends, rather than the recording.
    public synchronized boolean endsAtCourse() {
        return ended && course.stands() && end == course.to();
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
            for (Work work = await(); work != null; work = await()) {
                read(work, block);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Work await() throws InterruptedException {
        while (!closed && target == NOWHERE && (ended || failure != null || !filling)) {
            wait();
        }
        if (closed) {
            return null;
        }
        long begin = target == NOWHERE ? next : target;
        boolean free = course.equals(Course.FREE);
        long restart = free ? skips.over(begin) : course.loops() && begin == course.to() ? course.from() : NOWHERE;
        long from = restart == NOWHERE ? begin : restart;
        long block = format.frames(ring.isEmpty() ? FIRST_MILLISECONDS : BLOCK_MILLISECONDS);
        long left = free ? skips.left(from) : course.left(from);
        Work work = new Work(generation, target, restart, (int) Math.min(block, left));
        next = from;
        target = NOWHERE;
        return work;
    }

    private void read(Work work, short[] block) {
        try {
            if (work.target != NOWHERE) {
                source.seek(work.target);
            }
            int tail = 0;
            if (work.restart != NOWHERE) {
                tail = seam.readTail(source);
                source.seek(work.restart);
            }
            int got = seam.read(source, block, work.frames);
            seam.blend(block, Math.min(tail, got));
            keep(work, block, got, source.position());
        } catch (ProblemException e) {
            fail(work, e.problem());
        } catch (RuntimeException e) {
            LOG.error("reading ahead failed", e);
            fail(work, Problem.bug(e));
        }
    }

    private void keep(Work work, short[] block, int got, long position) {
        synchronized (this) {
            if (work.generation != generation) {
                return;
            }
            boolean wasEmpty = ring.isEmpty();
            if (got > 0) {
                seam.fadeOut(block, position - got, got, course);
                ring.put(position - got, block, got);
            }
            next = position;
            if (got < 0) {
                atEndOfSource(position);
            } else if (position >= course.to() && course.stands()) {
                ended = true;
                end = position;
            }
            filling = ring.room() >= block.length / format.channels();
            if (!wasEmpty && !ended) {
                return;
            }
        }
        changed.run();
    }

    /// A loop that leads behind the end of the recording begins again there.
    private void atEndOfSource(long position) {
        if (course.loops() && position > course.from()) {
            course = new Course(course.from(), position, true);
        } else {
            ended = true;
            end = position;
        }
    }

    private void fail(Work work, Problem problem) {
        synchronized (this) {
            if (work.generation != generation) {
                return;
            }
            failure = problem;
        }
        changed.run();
    }
}
