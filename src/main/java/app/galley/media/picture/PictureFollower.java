package app.galley.media.picture;

import app.galley.media.picture.PictureSource.Step;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Shows the frames of a picture at the moments of its sound: who shows them says which moment is heard and gets the frame for it.
/// The sound never waits. Frames are decoded a few ahead on a thread of its own; what comes too late is passed over, and a
/// leap of the sound is followed by a leap of the picture, which drops whatever was under way for the old place.
public final class PictureFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PictureFollower.class);
    private final Supplier<PictureSource> opening;
    private final Listener listener;
    private final Object lock = new Object();
    private final Reel reel = new Reel();
    private final Pursuit pursuit = new Pursuit();
    private PictureSize box = new PictureSize(1, 1);
    private @Nullable PictureSize boxOfPlace;
    private @Nullable PictureInfo info;
    private @Nullable PictureSource source;
    private boolean closed;

    /// Hears what becomes of the picture; called on the follower's thread.
    public interface Listener {
        /// It is open.
        void opened(PictureInfo info);

        /// There are no frames, or no more of them.
        void failed(Problem why);
    }

    /// @param opening opens the picture; may block
    PictureFollower(Supplier<PictureSource> opening, Listener listener) {
        this.opening = opening;
        this.listener = listener;
    }

    /// Begins to follow; the picture is opened in the background.
    ///
    /// @param opening opens the picture; may block and throw a [ProblemException], which the listener hears of
    public static PictureFollower start(Supplier<PictureSource> opening, Listener listener) {
        PictureFollower follower = new PictureFollower(opening, listener);
        Threads.daemon("picture", follower::run);
        return follower;
    }

    /// The frame to be shown while a moment is heard; empty as long as none was decoded. Its pixels are good until the next
    /// call. Never waits. To be asked about once for each image on the screen.
    public Optional<PictureFrame> at(Duration moment) {
        synchronized (lock) {
            if (pursuit.moved(moment, reel.shownHere(), reel.next()) || isStaleSize()) {
                pursuit.leap(moment);
                reel.rewind();
                boxOfPlace = box;
            }
            Optional<PictureFrame> frame = reel.at(moment);
            lock.notifyAll();
            return frame;
        }
    }

    /// Whether what [#at] gave last, a frame or none, stays right until another moment is heard.
    public boolean rests() {
        synchronized (lock) {
            boolean isDone = pursuit.hasEnded() && reel.next() == null;
            boolean isRight = reel.shown() != null && (pursuit.hasEnded() || reel.isAhead());
            return closed || !pursuit.wantsToLeap() && !pursuit.isHunting()
                    && !pursuit.misses(reel.shownHere(), reel.next()) && (isDone || isRight);
        }
    }

    /// Frames are made smaller until they fit into this box.
    public void fit(PictureSize size) {
        synchronized (lock) {
            box = size;
            lock.notifyAll();
        }
    }

    /// While the sound stands no new frame comes by itself, so that the one in sight has to be made anew.
    private boolean isStaleSize() {
        PictureInfo known = info;
        PictureFrame shown = reel.shown();
        return known != null && shown != null && pursuit.stands() && !box.equals(boxOfPlace) && !shown.size().equals(known.size().within(box));
    }

    /// Ends; the picture is closed in the background.
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }

    private void run() {
        try {
            open();
            while (waitForWork()) {
                work();
            }
        } catch (ProblemException e) {
            listener.failed(e.problem());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("following with the picture failed", e);
            listener.failed(Problem.bug(e));
        } finally {
            PictureSource last = source;
            if (last != null) {
                last.close();
            }
        }
    }

    /// Opens the picture.
    void open() {
        PictureSource opened = opening.get();
        PictureInfo said = opened.info();
        synchronized (lock) {
            source = opened;
            info = said;
        }
        listener.opened(said);
    }

    private boolean waitForWork() throws InterruptedException {
        synchronized (lock) {
            while (!closed && !hasWork()) {
                lock.wait();
            }
            return !closed;
        }
    }

    private boolean hasWork() {
        return pursuit.wantsToLeap() || !pursuit.hasEnded() && reel.hasRoom() && box.bytes() > 4;
    }

    /// Decodes one frame or goes to another place, if there is anything to do.
    ///
    /// @return whether there was
    boolean work() {
        Optional<Duration> leap;
        PictureSource.Wanted wanted;
        long errand;
        PictureSource open;
        synchronized (lock) {
            if (source == null || !hasWork()) {
                return false;
            }
            open = source;
            leap = pursuit.takeLeap();
            errand = pursuit.errand();
            wanted = pursuit.wanted(box);
        }
        if (leap.isPresent()) {
            open.seek(leap.get());
            return true;
        }
        Step step = open.next(wanted, this::room);
        synchronized (lock) {
            if (pursuit.errand() == errand) {
                take(step, wanted);
            } else if (step instanceof PictureSource.Shown(PictureFrame frame)) {
                reel.spare(frame);
            }
        }
        return true;
    }

    private void take(Step step, PictureSource.Wanted wanted) {
        switch (step) {
            case PictureSource.Shown(PictureFrame frame) -> {
                reel.add(frame);
                pursuit.got(frame, wanted);
            }
            case PictureSource.Passed(Duration upTo) -> pursuit.passed(upTo);
            case PictureSource.End() -> pursuit.end();
        }
    }

    private byte[] room(int bytes) {
        synchronized (lock) {
            return reel.room(bytes);
        }
    }
}
