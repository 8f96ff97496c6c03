package app.galley.media.ffmpeg;

import app.galley.media.ffmpeg.wire.Request;
import app.galley.media.ffmpeg.wire.Response;
import app.galley.media.picture.PictureSource;
import app.galley.problem.Problem;
import app.galley.problem.ProblemException;
import app.galley.task.Threads;
import app.galley.task.WorkerProcess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One running media worker, seen from the window's process. Requests go through one after the other; one that is not answered
/// in time ends the worker, for a decoder that hangs cannot be asked to stop. Safe from any thread.
final class MediaWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWorker.class);
    private final WorkerProcess process;
    private final DataOutputStream requests;
    private final DataInputStream answers;
    private final Object watch = new Object();
    private long deadline;
    private boolean asking;
    private boolean watching;
    private long watchedUntil;
    private boolean ended;
    private volatile boolean tooSlow;
    private volatile boolean answered;
    private volatile boolean broken;

    private MediaWorker(WorkerProcess process) {
        this.process = process;
        this.requests = new DataOutputStream(new BufferedOutputStream(process.input()));
        this.answers = new DataInputStream(new BufferedInputStream(process.output(), 1 << 16));
    }

    /// Starts one; its native code loads while the caller goes on.
    ///
    /// @throws app.galley.problem.ProblemException when the system does not start it
    static MediaWorker start(WorkerProcess.Command command, Runnable whenDead) {
        MediaWorker worker = new MediaWorker(WorkerProcess.start(command));
        Threads.daemon("media-worker-watch", worker::watch);
        worker.process.whenEnded(() -> {
            worker.stopWatching();
            whenDead.run();
        });
        return worker;
    }

    /// Asks and waits for the answer.
    ///
    /// @throws app.galley.problem.ProblemException when the worker refuses: the file cannot be used
    /// @throws IOException when the worker is dead or died of this
    Response ask(Request request, Duration patience) throws IOException {
        return ask(request, patience, byte[]::new);
    }

    /// Asks and waits for the answer.
    ///
    /// @param room for the pixels of a frame
    /// @throws app.galley.problem.ProblemException when the worker refuses: the file cannot be used
    /// @throws IOException when the worker is dead or died of this
    synchronized Response ask(Request request, Duration patience, PictureSource.Room room) throws IOException {
        expect(patience);
        try {
            request.write(requests);
            requests.flush();
            Response response = Response.read(answers, room);
            answered = true;
            return switch (response) {
                case Response.Refused(Problem problem) -> throw problem.asException();
                case Response.Broken(String mistake) -> throw bug(mistake);
                case Response.Done _, Response.Probed _, Response.Opened _, Response.Samples _, Response.Looked _,
                     Response.Surveyed _, Response.PictureOpened _, Response.Picture _, Response.PicturePassed _, Response.CoverShown _,
                     Response.ShotsOpened _, Response.ShotsLooked _ -> response;
            };
        } catch (IOException e) {
            broken = true;
            process.kill();
            throw e;
        } finally {
            arrived();
        }
    }

    /// Whether it runs and can be asked. A broken pipe tells of a death before the system does.
    boolean isAlive() {
        return !broken && process.isAlive();
    }

    /// Whether it was ended because it did not answer in time.
    boolean wasTooSlow() {
        return tooSlow;
    }

    /// Whether it has ever answered.
    boolean hasAnswered() {
        return answered;
    }

    /// The process, for tests that kill it.
    WorkerProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private static ProblemException bug(String mistake) {
        IllegalStateException cause = new IllegalStateException("the media worker failed: " + mistake);
        LOG.error("a request to the media worker failed", cause);
        return Problem.bug(cause).asException(cause);
    }

    /// Wakes the watch only when it would otherwise sleep too long: a request that is answered costs no hand-over.
    private void expect(Duration patience) {
        synchronized (watch) {
            deadline = System.nanoTime() + patience.toNanos();
            asking = true;
            if (!watching || deadline - watchedUntil < 0) {
                watch.notifyAll();
            }
        }
    }

    private void arrived() {
        synchronized (watch) {
            asking = false;
        }
    }

    private void stopWatching() {
        synchronized (watch) {
            ended = true;
            watch.notifyAll();
        }
    }

    private void watch() {
        synchronized (watch) {
            try {
                while (!ended && !isLate()) {
                    watching = asking;
                    watchedUntil = deadline;
                    if (asking) {
                        watch.wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000 + 1));
                    } else {
                        watch.wait();
                    }
                }
                tooSlow = !ended;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        process.kill();
    }

    private boolean isLate() {
        return asking && deadline - System.nanoTime() <= 0;
    }
}
